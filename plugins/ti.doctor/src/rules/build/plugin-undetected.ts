import type { Fault, Rule } from '../../finding.ts'
import { hookFiles, MARKS, pluginFolder } from '../../project/plugins.ts'
import type { Project } from '../../project/readProject.ts'

export const pluginUndetected: Rule = {
  id: 'plugin-undetected',
  finds:
    'a `package.json` or `plugin.py` in `plugins/` itself; a plugin with hooks that has neither in its own folder',
  why: 'By these files the Titanium CLI tells a plugin from a folder of plugins or of versions. It ends with "Could not find all required Titanium plugins", or loads no hook of the plugin and says nothing.',
  mend: 'Put a package.json into the folder of each plugin, and none into plugins/.',
  source: 'https://github.com/tidev/node-appc/blob/master/lib/tiplugin.js',
  *check(project) {
    const [mark] = MARKS.map((name) => `plugins/${name}`).filter(project.has)
    if (project.tiapp.plugins.length > 0 && mark !== undefined)
      yield {
        ...{ file: mark, line: 1, column: 1 },
        what: `${mark} makes the CLI take plugins/ for one plugin, so it finds none of those in it`,
        mend: `Remove ${mark}.`,
      }
    else yield* withoutMark(project)
  },
}

function* withoutMark({ dir, tiapp }: Project): Iterable<Fault> {
  for (const plugin of tiapp.plugins) {
    const folder = `plugins/${plugin.text}`
    const taken = pluginFolder(dir, plugin)
    if (taken === folder || !/^\w[\w.-]*$/.test(plugin.text) || hookFiles(dir, folder).length === 0) continue
    if (taken !== undefined && taken !== `${folder}/hooks`) continue
    const { line, column } = plugin
    yield {
      ...{ file: 'tiapp.xml', line, column },
      what: `${folder} has hooks, but neither package.json nor plugin.py: the CLI takes its folders for versions`,
      mend: `Put a package.json into ${folder}.`,
    }
  }
}
