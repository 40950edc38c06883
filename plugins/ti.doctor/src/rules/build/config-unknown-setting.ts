import type { NodePath } from '@babel/traverse'
import { isGlobal } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { isHarmless } from '../../code/eventUse.ts'
import { isMember, type Member, nameOfMember, objectOf, outermost } from '../../code/expressions.ts'
import type { Source } from '../../code/parseSource.ts'
import type { Rule } from '../../finding.ts'

/** Alloy adds these itself. */
const OWN = ['theme', 'dependencies']

export const configUnknownSetting: Rule = {
  id: 'config-unknown-setting',
  finds: '`Alloy.CFG.name` that `app/config.json` sets for no build',
  why: 'It is undefined on the phone.',
  mend: 'Add it to "global" of app/config.json, or correct the name.',
  source: 'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Concepts.html',
  *check({ config, code, has }) {
    if (!config || has('app/themes')) return
    const settings = code.sources.flatMap(settingsIn)
    const assigned = new Set(
      settings
        .filter(({ path }) => path.parentPath?.isAssignmentExpression() && path.key === 'left')
        .map(({ name }) => name),
    )
    const told = new Set<string>()
    for (const { name, path, source } of settings) {
      if (OWN.includes(name) || assigned.has(name) || config.values(name).length > 0) continue
      // `if (Alloy.CFG.debug)` and `Alloy.CFG.host || …` provide for a setting that is not there.
      if (isHarmless(outermost(path)) || path.parentPath?.isLogicalExpression()) continue
      if (told.has(name)) continue
      told.add(name)
      yield { ...placeOf(source, path), what: `app/config.json does not set ${name} for any build` }
    }
  },
}

function settingsIn(source: Source): { name: string; path: Member; source: Source }[] {
  const found: { name: string; path: Member; source: Source }[] = []
  source.program.traverse({
    'MemberExpression|OptionalMemberExpression'(path: NodePath) {
      if (!isMember(path)) return
      const object = objectOf(path)
      const name = nameOfMember(path)
      if (name === undefined || !isMember(object) || nameOfMember(object) !== 'CFG') return
      if (isGlobal(objectOf(object), 'Alloy')) found.push({ name, path, source })
    },
  })
  return found
}
