import type { Rule } from '../../finding.ts'

export const alloyPluginMissing: Rule = {
  id: 'alloy-plugin-missing',
  finds: 'an Alloy app whose `<plugins>` do not name `ti.alloy`',
  why: '`ti build` does not compile app/ then: what is installed is an older compile, or an app without app.js.',
  mend: 'Add <plugin>ti.alloy</plugin> to <plugins> of tiapp.xml.',
  source:
    'https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/Alloy_Tasks/Alloy_Tasks_with_the_CLI.html',
  *check({ kind, tiapp, has }) {
    if (kind !== 'alloy' || !(has('app/controllers') || has('app/views'))) return
    if (tiapp.plugins.some(({ text }) => text === 'ti.alloy')) return
    const { line, column } = tiapp.root.children.find(({ name }) => name === 'plugins') ?? tiapp.root
    yield {
      file: 'tiapp.xml',
      line,
      column,
      what: 'this is an Alloy app, but ti.alloy is not among the <plugins>',
    }
  },
}
