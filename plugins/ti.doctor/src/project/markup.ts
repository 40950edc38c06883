import {
  checkExports,
  checkHandlers,
  controllerFor,
  openProject,
  type Problem,
  readControllers,
  readSources,
  readViews,
} from 'ti.typescript/reading'

/** What ti.typescript reads of an Alloy app: its views, and how they and their controllers fit together. */
export interface Markup {
  /** What is wrong with the views themselves. */
  readonly viewProblems: readonly Problem[]
  /** `on…="name"` that names nothing, or nothing yet; exports that hide an element. */
  readonly handlerProblems: readonly Problem[]
  /** By controller without ending (`app/controllers/index`): the type of each id, such as `Ti.UI.Label`. */
  readonly idTypes: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** By controller without ending: the names that its view's `on…` attributes call. */
  readonly handlers: ReadonlyMap<string, ReadonlySet<string>>
}

/** @param dir the absolute path of a project with a tiapp.xml that can be read and an `app` folder. */
export function readMarkup(dir: string): Markup {
  const project = openProject(dir)
  if ('what' in project) return NONE
  const { views, problems: viewProblems } = readViews(project)
  const { outputs, problems: unreadable } = readSources(dir)
  const controllers = readControllers(project, outputs)
  const idTypes = new Map<string, Map<string, string>>()
  const handlers = new Map<string, Set<string>>()
  const handlerProblems: Problem[] = []
  for (const view of views) {
    const name = `${view.home}/controllers/${view.path}`
    for (const { file, platform, scan } of view.variants) {
      if (platform !== 'ios') continue
      idTypes.set(name, new Map(scan.ids.flatMap(({ id, type }) => nameOfType(id, type))))
      handlers.set(name, new Set(scan.handlers.map(({ value }) => value)))
      const controller = controllerFor(controllers, view, platform)
      // A controller that could not be read would seem to have no functions.
      if (unreadable.length > 0 || controller?.problems.length) continue
      handlerProblems.push(...checkHandlers(file, scan.handlers, controller))
      if (controller) handlerProblems.push(...checkExports(controller, file, scan.ids))
    }
  }
  return { viewProblems, handlerProblems, idTypes, handlers }
}

export const NONE: Markup = {
  viewProblems: [],
  handlerProblems: [],
  idTypes: new Map(),
  handlers: new Map(),
}

/** `AlloyElement<typeof Titanium.UI, 'Label'>` is how ti.typescript writes the type Ti.UI.Label. */
function nameOfType(id: string, type: string): [id: string, type: string][] {
  const [, namespace, name] = /^AlloyElement<typeof Titanium([\w.]*), '(\w+)'>$/.exec(type) ?? []
  return name === undefined ? [] : [[id, `Ti${namespace}.${name}`]]
}
