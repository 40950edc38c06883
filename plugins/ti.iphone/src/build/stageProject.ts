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
import { dirname, join } from 'node:path'
import { readTiapp } from 'ti.simulator'
import type { Build, Project } from '../project.ts'
import { editTiapp } from './editTiapp.ts'

const TIAPP = 'tiapp.xml'
const ICON = /^DefaultIcon.*\.png$/
/** Alloy writes this plugin itself, with every compilation. */
const ALLOY = 'ti.alloy'

/**
 * Copies the project to `target` and applies the edits of this build there, so the project itself and its later builds stay
 * unchanged. Build results of earlier builds stay in `target` and make this build faster.
 * @param target a folder inside the project, where the project's node_modules is found
 * @throws an Error when an option is wrong, or when an edit does not find what it has to change.
 */
export function stageProject(project: Project, target: string, build: Build): void {
  const { folder, edits } = project
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const changed = Object.entries(edits).map(([file, edit]) => [file, edit(read(file), build)] as const)
  const texts = new Map([[TIAPP, read(TIAPP)], ...changed])
  texts.set(TIAPP, editTiapp(texts.get(TIAPP) ?? '', build))
  const icons = readdirSync(folder).filter((name) => ICON.test(name))
  mkdirSync(join(target, 'plugins'), { recursive: true })
  for (const source of [...project.sources, ...icons]) {
    rmSync(join(target, source), { recursive: true, force: true })
    if (existsSync(join(folder, source)))
      cpSync(join(folder, source), join(target, source), { recursive: true, preserveTimestamps: true })
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(target, file)), { recursive: true })
    writeFileSync(join(target, file), text)
  }
  for (const plugin of readTiapp(target).plugins.filter((name) => name !== ALLOY))
    link(join(folder, 'plugins', plugin), join(target, 'plugins', plugin))
}

function link(from: string, to: string): void {
  const there = lstatSync(to, { throwIfNoEntry: false })
  if (there && existsSync(to) && realpathSync(to) === realpathSync(from)) return
  rmSync(to, { recursive: true, force: true })
  symlinkSync(from, to, 'junction')
}
