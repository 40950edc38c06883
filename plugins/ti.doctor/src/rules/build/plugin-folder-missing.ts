import type { Rule } from '../../finding.ts'

export const pluginFolderMissing: Rule = {
  id: 'plugin-folder-missing',
  finds: 'a `<plugin>` of tiapp.xml without its folder in `plugins/`',
  why: 'The Titanium CLI ends with "Could not find all required Titanium plugins": there is no build.',
  mend: 'Put the plugin into plugins/<id>, or take it out of tiapp.xml. For ti.alloy run: alloy install plugin .',
  source:
    'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Appendices/tiapp.xml_and_timodule.xml_Reference.html',
  *check({ tiapp, has }) {
    for (const { text, line, column } of tiapp.plugins)
      if (text !== '' && !has(`plugins/${text}`))
        yield { file: 'tiapp.xml', line, column, what: `the plugin ${text} has no folder plugins/${text}` }
  },
}
