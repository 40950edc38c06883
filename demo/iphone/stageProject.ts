import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type BuildWish, editConfig, editTiapp } from './projectEdits.ts'

/** What a build of the app reads, besides tiapp.xml, plugins and the icons. */
const SOURCES = ['app', 'spec/app', 'alloy.jmk', 'package.json', 'tsconfig.json']
const ICON = /^DefaultIcon.*\.png$/
/** The plugin of tiapp.xml that is ours; ti.alloy is Alloy's, which each compile writes. */
const PLUGIN = join('plugins', 'ti.typescript')

/**
 * Copies the project to `target`, with what this build wants otherwise, so that no file of the project is changed and
 * no later build of it has this address. What earlier builds left in `target` stays and is built upon.
 * @param target a folder inside the project, whose node_modules it uses
 * @throws an Error when a wish is wrong or the project has another shape.
 */
export function stageProject(project: string, target: string, wish: BuildWish): void {
  const tiapp = editTiapp(readFileSync(join(project, 'tiapp.xml'), 'utf8'), wish)
  const config = editConfig(readFileSync(join(project, 'app', 'config.json'), 'utf8'), wish)
  mkdirSync(join(target, 'plugins'), { recursive: true })
  const icons = readdirSync(project).filter((name) => ICON.test(name))
  for (const source of [...SOURCES, ...icons]) {
    rmSync(join(target, source), { recursive: true, force: true })
    if (existsSync(join(project, source)))
      cpSync(join(project, source), join(target, source), { recursive: true, preserveTimestamps: true })
  }
  writeFileSync(join(target, 'tiapp.xml'), tiapp)
  writeFileSync(join(target, 'app', 'config.json'), config)
  link(join(project, PLUGIN), join(target, PLUGIN))
}

function link(from: string, to: string): void {
  const there = lstatSync(to, { throwIfNoEntry: false })
  if (there && existsSync(to) && realpathSync(to) === realpathSync(from)) return
  rmSync(to, { recursive: true, force: true })
  symlinkSync(from, to, 'junction')
}
