import type { Rule } from '../../finding.ts'

const PARTS: { readonly [kind: string]: readonly string[] } = {
  env: ['development', 'test', 'production'],
  os: ['ios', 'android', 'mobileweb', 'windows', 'blackberry'],
  dist: ['store', 'adhoc', 'play', 'appstore'],
}

export const configUnknownSection: Rule = {
  id: 'config-unknown-section',
  finds: 'a section of `app/config.json` that no build takes, such as `env:prod`',
  why: 'Alloy looks sections up by their exact names and passes over all others: its settings are missing on the phone.',
  mend: 'Use env:development, env:test, env:production, os:ios, dist:store or dist:adhoc, or two of them with a space between.',
  source: 'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Concepts.html',
  *check({ config }) {
    for (const name of config?.sections.keys() ?? []) {
      if (!/^(env|os|dist):/.test(name)) continue
      const wrong = name.split(' ').find((part) => {
        const [kind = '', value = ''] = part.split(':', 2)
        return !PARTS[kind]?.includes(value)
      })
      if (wrong === undefined) continue
      const { line, column } = config?.placeOf(name) ?? { line: 1, column: 1 }
      yield { file: 'app/config.json', line, column, what: `no build takes the section "${name}"` }
    }
  },
}
