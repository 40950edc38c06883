import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMade, type Output } from '../emit.ts'
import { filesBelow } from '../files.ts'
import type { Platform, Project } from '../project.ts'
import { checkSyntax } from '../syntax/checkSyntax.ts'
import { parseScript } from '../syntax/parseScript.ts'
import { nameOf, pathOf } from '../views/readViews.ts'
import { type Controller, readController } from './readController.ts'

/** A controller and the file its author wrote, relative to the project. */
export interface ControllerSource extends Controller {
  /** As `Alloy.createController` takes it; in a widget `widgets/<id>/<path>`. */
  name: string
  source: string
}

/** Every controller of the app and its widgets, by path without ending, in TypeScript or in JavaScript. */
export function readControllers(project: Project, outputs: readonly Output[]): Map<string, ControllerSource> {
  const controllers = new Map<string, ControllerSource>()
  for (const home of project.homes) {
    const folder = `${home}/controllers/`
    const add = (source: string, controller: Controller) => {
      const name = nameOf(home, pathOf(source.slice(folder.length)))
      controllers.set(source.replace(/\.\w+$/, ''), { name, source, ...controller })
    }
    for (const file of filesBelow(join(project.dir, folder), '.js')) {
      const path = join(project.dir, folder, file)
      if (!isMade(path)) add(folder + file, readHandWritten(folder + file, readFileSync(path, 'utf8')))
    }
    for (const { source, program } of outputs) {
      if (source.startsWith(folder)) add(source, readController(source, program))
    }
  }
  return controllers
}

/** Nobody else looks at JavaScript: its syntax is checked here. */
function readHandWritten(file: string, code: string): Controller {
  const program = parseScript(file, code)
  if ('what' in program) return { names: new Map(), exports: new Map(), problems: [program] }
  const controller = readController(file, program)
  return { ...controller, problems: [...controller.problems, ...checkSyntax(file, program)] }
}

/** The controller of a view on a platform: `controllers/ios/index` comes before `controllers/index`. */
export function controllerFor(
  controllers: ReadonlyMap<string, ControllerSource>,
  { home, path }: { home: string; path: string },
  platform: Platform,
): ControllerSource | undefined {
  return (
    controllers.get(`${home}/controllers/${platform}/${path}`) ??
    controllers.get(`${home}/controllers/${path}`)
  )
}
