import { join, resolve } from 'node:path'
import { checkExports } from './controllers/checkExports.ts'
import { checkHandlers } from './controllers/checkHandlers.ts'
import { type ControllerSource, controllerFor, readControllers } from './controllers/readControllers.ts'
import { emit, findClashes } from './emit.ts'
import { writeIfChanged } from './files.ts'
import { type Problem, sortProblems } from './problem.ts'
import { openProject } from './project.ts'
import { readConfig } from './readConfig.ts'
import { readSources } from './readSources.ts'
import { checkSyntax } from './syntax/checkSyntax.ts'
import { typeCheck } from './typeCheck.ts'
import { readViews, type View } from './views/readViews.ts'
import { type TypedController, viewTypes } from './views/viewTypes.ts'

export interface CompileResult {
  /** Everything that is wrong, in reading order. Empty when the app may be built; else no JavaScript was written. */
  problems: Problem[]
  /** How many TypeScript files were compiled. */
  compiled: number
  /** The JavaScript files that changed, relative to the project. */
  written: string[]
  /** The JavaScript files that went because their TypeScript is gone, relative to the project. */
  removed: string[]
}

/** Where the types of the views are written. Ignore it in git; a tsconfig.json that includes app/ finds it. */
export const TYPES_FILE = 'app/types/alloy.d.ts'

/**
 * Makes an Alloy project written in TypeScript ready for Alloy: writes the types of `$`, checks views against
 * controllers, type-checks by the project's tsconfig.json, and blanks the types of `app/**` into the `.js`
 * beside each `.ts`, those of `spec/app/**` into `app/specs`.
 * @param projectDir the folder of tiapp.xml, absolute or relative to the working directory.
 */
export async function compileProject(projectDir: string): Promise<CompileResult> {
  const project = openProject(resolve(projectDir))
  if ('what' in project) return stop([project])
  const { dir } = project
  const config = readConfig(project)
  const { views, problems: early } = readViews(project)
  // Types made of half the views would bring errors that mislead.
  if ('what' in config) return stop([...early, config])
  if (early.length > 0) return stop(early)

  const { outputs, problems: unreadable } = readSources(dir)
  const controllers = readControllers(project, outputs)
  writeIfChanged(join(dir, TYPES_FILE), viewTypes(views, typedControllers(views, controllers), config))
  const mistyped = outputs.length + unreadable.length > 0 ? await typeCheck(dir) : []
  // What is a syntax error to both is told once.
  const told = new Set(mistyped.map(({ file, line }) => `${file}:${line}`))
  const problems = [
    ...mistyped,
    ...unreadable.filter(({ file, line }) => !told.has(`${file}:${line}`)),
    ...[...controllers.values()].flatMap((controller) => controller.problems),
    ...outputs.flatMap(({ source, program }) => checkSyntax(source, program)),
    // A controller that could not be read would seem to have no functions.
    ...(unreadable.length > 0 ? [] : checkViewsAgainst(controllers, views)),
    ...findClashes(dir, outputs),
  ]
  if (problems.length > 0) return stop(problems)
  return { problems, compiled: outputs.length, ...emit(dir, outputs) }
}

/** What a compile did, in a line. */
export function summarize({ compiled, written, removed }: CompileResult): string {
  return `${compiled} ${compiled === 1 ? 'file' : 'files'} compiled, ${written.length} changed, ${removed.length} removed`
}

function stop(problems: Problem[]): CompileResult {
  return { problems: sortProblems(problems), compiled: 0, written: [], removed: [] }
}

function typedControllers(
  views: readonly View[],
  controllers: ReadonlyMap<string, ControllerSource>,
): TypedController[] {
  const byName = new Map<string, TypedController>(views.map(({ name }) => [name, { name }]))
  for (const [module, { name, source, exports }] of controllers) {
    byName.set(name, { name, ...(exports.size > 0 && source.endsWith('.ts') && { module }) })
  }
  return [...byName.values()].filter(({ name }) => !name.startsWith('widgets/'))
}

function checkViewsAgainst(
  controllers: ReadonlyMap<string, ControllerSource>,
  views: readonly View[],
): Problem[] {
  return views.flatMap((view) =>
    view.variants.flatMap(({ file, platform, scan }) => {
      const controller = controllerFor(controllers, view, platform)
      const shadowed = controller ? checkExports(controller, file, scan.ids) : []
      return [...checkHandlers(file, scan.handlers, controller), ...shadowed]
    }),
  )
}
