import type { NodePath } from '@babel/traverse'
import { methodsOf } from 'ti.simulator/api'
import { apiOf, URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { childOf, isMember, nameOfMember, objectOf } from '../../code/expressions.ts'
import { isFeatureTest, isForPlatform } from '../../code/platform.ts'
import type { Fault, Rule } from '../../finding.ts'
import type { Project } from '../../project/readProject.ts'
import { sdkAtLeast } from '../../project/tiapp.ts'

/** Members that are written about, and that no SDK, or none since a version, has. */
const GONE: { readonly [api: string]: { readonly [name: string]: readonly [major: number, why: string] } } = {
  'Ti.App.iOS': {
    registerBackgroundTask: [0, 'it is in no released SDK; use backgroundfetch'],
    cancelBackgroundTask: [0, 'it is in no released SDK'],
    cancelAllBackgroundTasks: [0, 'it is in no released SDK'],
    BACKGROUND_TASK_TYPE_REFRESH: [0, 'it is in no released SDK'],
    BACKGROUND_TASK_TYPE_PROCESS: [0, 'it is in no released SDK'],
  },
  Ti: {
    Cloud: [11, 'ti.cloud is gone, and so is the service'],
    Analytics: [11, 'the service is gone'],
    Facebook: [4, 'it is the module facebook'],
    Map: [4, 'it is the module ti.map'],
  },
}

/** Types of which every method is known, so that any other is wrong. */
const WHOLE: { readonly [api: string]: readonly string[] } = {
  'Ti.App.Properties': [...methodsOf('Ti.App.Properties')],
  [`${URL_SESSION}.Session`]: [
    ...[
      'downloadTask',
      'uploadTask',
      'dataTask',
      'finishTasksAndInvalidate',
      'invalidateAndCancel',
      'reset',
      'flush',
    ],
    ...methodsOf('Ti.Proxy'),
  ],
}

export const absentMember: Rule = {
  id: 'absent-member',
  finds:
    'a member of Titanium that the SDK of tiapp.xml does not have, such as `Ti.App.iOS.registerBackgroundTask`',
  why: 'It is undefined on the phone: "is not a function" stops the script.',
  mend: 'Ask first whether it is there, or do without.',
  source: 'https://titaniumsdk.com/api/',
  *check(project) {
    for (const { api, name, path, source } of project.code.calls) {
      const methods = WHOLE[api]
      if (!methods || methods.includes(name) || isFeatureTest(childOf(path, 'callee'), name)) continue
      yield {
        ...placeOf(source, path),
        what: `${api} has no method ${name}`,
        mend: `It has ${methods.join(', ')}.`,
      }
    }
    yield* goneMembers(project)
  },
}

function goneMembers({ code, tiapp }: Project): Fault[] {
  const found: Fault[] = []
  for (const source of code.sources) {
    source.program.traverse({
      'MemberExpression|OptionalMemberExpression'(path: NodePath) {
        if (!isMember(path)) return
        const name = nameOfMember(path) ?? ''
        const api = apiOf(objectOf(path), source) ?? ''
        const gone = GONE[api] && Object.hasOwn(GONE[api], name) ? GONE[api][name] : undefined
        if (!gone || isFeatureTest(path, name) || isForPlatform(path)) return
        const [since, why] = gone
        if (sdkAtLeast(tiapp, since, 0) === false) return
        found.push({ ...placeOf(source, path), what: `${api} has no ${name}: ${why}` })
      },
    })
  }
  return found
}
