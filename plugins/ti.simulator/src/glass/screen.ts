import type { UiOp, UiProperties, ViewId } from '../wire/ui.ts'
import { coveredBy } from './hit.ts'
import { describeQuery, matches, type Query, same } from './query.ts'
import { type Target, tapOn } from './target.ts'
import { ScreenView } from './view.ts'
import { hiddenBy, isDialog, visibleChildren } from './visible.ts'
import { describeView, wordsInside } from './words.ts'

/** A question that iOS itself asks, over every app. Its buttons are numbered from 0. */
export interface SystemAlert {
  readonly title: string
  readonly message: string
  readonly buttons: readonly string[]
}

/** A view and what is inside it, as plain JSON. */
export interface TreeNode {
  readonly id: ViewId
  readonly type: string
  readonly properties: UiProperties
  readonly children: readonly TreeNode[]
}

/** What the app shows: its view tree, kept on the side of iOS, and what a person sees and can touch of it. */
export class Screen {
  /** A question of iOS over everything, or null. */
  systemAlert: SystemAlert | null = null
  readonly #views = new Map<ViewId, ScreenView>()
  readonly #viewNamed = (id: ViewId) => this.#views.get(id)
  #roots: ScreenView[] = []

  /** The windows and dialogs that are open, the topmost last. */
  get roots(): readonly ScreenView[] {
    return this.#roots
  }

  /** Throws where an operation names a view that was not created or is already destroyed. */
  apply(ops: readonly UiOp[]): void {
    for (const op of ops) this.#apply(op)
  }

  /** The app's process is gone, and every view with it. */
  reset(): void {
    this.#views.clear()
    this.#roots = []
  }

  /** The first view a person can see that matches. `hidden: true` looks among all views of open windows. */
  find(query: Query, options: { readonly hidden?: boolean } = {}): ScreenView | undefined {
    return this.findAll(query, options)[0]
  }

  /** Every view a person can see that matches, the topmost window's first. */
  findAll(query: Query, { hidden = false }: { readonly hidden?: boolean } = {}): ScreenView[] {
    return (hidden ? this.#all() : this.#seen()).filter((view) => matches(view, query))
  }

  /** All words a person sees, a line each, in the order of the view tree: the topmost window's first. */
  text(): string {
    const alert = this.systemAlert
    const asked = alert ? [alert.title, alert.message, ...alert.buttons] : []
    return [...asked, ...this.#seenRoots().flatMap(wordsInside)].join('\n')
  }

  /** A view by its number, on the screen or not. */
  view(id: ViewId): ScreenView | undefined {
    return this.#views.get(id)
  }

  /** What takes the touches: the topmost window, or a dialog over it. */
  get top(): ScreenView | undefined {
    return this.#seenRoots()[0]
  }

  /** Every open window, seen or not, the topmost last. */
  tree(): TreeNode[] {
    return this.#roots.map(node)
  }

  /** The operations that build every view there is, in a screen that has none. */
  operations(): UiOp[] {
    const views = [...this.#views.values()]
    const created = views.map(
      ({ id, type, properties }): UiOp => ({ op: 'create', id, type, properties: { ...properties } }),
    )
    const inserted = views.flatMap((view) =>
      view.children.map((child, index): UiOp => ({ op: 'insert', parent: view.id, child: child.id, index })),
    )
    const placed = views.flatMap(({ id, placement }): UiOp[] =>
      placement ? [{ op: 'place', id, placement }] : [],
    )
    return [
      ...created,
      ...inserted,
      ...placed,
      ...this.#roots.map((root): UiOp => ({ op: 'present', id: root.id })),
    ]
  }

  /**
   * What a finger has to tap to reach the view that matches. Throws where none matches, where it cannot be seen,
   * where something lies over it, or where it is disabled; the message tells which, and what is on the screen.
   */
  touchable(query: Query): Target {
    if (this.systemAlert) return this.#alertButton(this.systemAlert, query)
    const roots = this.#seenRoots()
    const top = roots[0]
    const inTop = top ? seenInside(top).filter((view) => matches(view, query)) : []
    const view = inTop.find(isControl) ?? inTop[0]
    if (!view) throw new Error(this.#whyNot(query, top))
    const refused = refusesTouch(view)
    if (refused) throw new Error(`Cannot tap ${describeQuery(query)}: ${refused}.`)
    const over = view.type === 'Ti.UI.Tab' ? null : coveredBy(view)
    if (over)
      throw new Error(
        `Cannot tap ${describeQuery(query)}: ${describeView(over)} lies over ${describeView(view)}.`,
      )
    return tapOn(view, query)
  }

  #alertButton(alert: SystemAlert, query: Query): Target {
    const { title } = query
    const button = title === undefined ? -1 : alert.buttons.findIndex((name) => same(name, title))
    if (button >= 0) return { kind: 'systemAlert', button }
    throw new Error(
      `Cannot tap ${describeQuery(query)}: iOS asks "${alert.title}" over the app. Tap one of its buttons first: ${alert.buttons.map((name) => `"${name}"`).join(', ')}.`,
    )
  }

  #whyNot(query: Query, top: ScreenView | undefined): string {
    const wanted = describeQuery(query)
    if (!top) return `Cannot tap ${wanted}: the app shows no window.`
    const beneath = this.find(query)
    if (beneath)
      return `Cannot tap ${wanted}: ${describeView(top)} lies over ${describeView(beneath)}. Tap one of its buttons first.`
    const hidden = this.find(query, { hidden: true })
    if (hidden)
      return `Cannot tap ${wanted}: ${describeView(hidden)} cannot be seen, because ${this.#whyHidden(hidden)}.`
    const seen = seenInside(top).map(describeView).join(', ')
    return `Nothing on the screen matches ${wanted}. On the screen: ${seen}.`
  }

  #whyHidden(view: ScreenView): string {
    for (let at: ScreenView | null = view; at; at = at.parent) {
      const reason = hiddenBy(at)
      if (reason) return at === view ? reason : `in ${describeView(at)} ${reason}`
    }
    return 'another window lies over it'
  }

  /** The topmost window and the dialogs over it, the topmost first. */
  #seenRoots(): ScreenView[] {
    const shown = this.#roots.filter((root) => hiddenBy(root) === null)
    const window = shown.findLastIndex((root) => !isDialog(root))
    return shown.slice(Math.max(0, window)).reverse()
  }

  #seen(): ScreenView[] {
    return this.#seenRoots().flatMap(seenInside)
  }

  #all(): ScreenView[] {
    return this.#roots.toReversed().flatMap(inside)
  }

  #apply(op: UiOp): void {
    switch (op.op) {
      case 'create':
        this.#views.set(op.id, new ScreenView(op.id, op.type, op.properties, this.#viewNamed))
        return
      case 'set':
        this.#view(op.id, op).set(op.properties)
        return
      case 'place':
        this.#view(op.id, op).placement = op.placement
        return
      case 'insert':
        this.#view(op.parent, op).insert(this.#view(op.child, op), op.index)
        return
      case 'remove':
        this.#view(op.child, op).leave()
        return
      case 'present':
        this.#dismiss(op.id)
        this.#roots.push(this.#view(op.id, op))
        return
      case 'dismiss':
        this.#dismiss(op.id)
        return
      case 'destroy':
        this.#view(op.id, op).leave()
        this.#dismiss(op.id)
        this.#views.delete(op.id)
    }
  }

  #dismiss(id: ViewId): void {
    this.#roots = this.#roots.filter((root) => root.id !== id)
  }

  #view(id: ViewId, op: UiOp): ScreenView {
    const view = this.#views.get(id)
    if (view) return view
    throw new Error(
      `The app's process sent "${op.op}" for view ${id}, which it has not created: ${JSON.stringify(op)}`,
    )
  }
}

function inside(view: ScreenView): ScreenView[] {
  return [view, ...view.inBars.flatMap(inside), ...view.children.flatMap(inside)]
}

function seenInside(view: ScreenView): ScreenView[] {
  return [view, ...visibleChildren(view).flatMap(seenInside)]
}

function node(view: ScreenView): TreeNode {
  return {
    id: view.id,
    type: view.type,
    properties: { ...view.properties },
    children: [...view.inBars, ...view.children].map(node),
  }
}

/** A window's title stands in its bar and is not there to be tapped. */
function isControl(view: ScreenView): boolean {
  return view.type !== 'Ti.UI.Window' && view.type !== 'Ti.UI.TabGroup'
}

/** https://titaniumsdk.com/api/titanium/ui/view.html#touchenabled */
function refusesTouch(view: ScreenView): string | null {
  if (view.properties.enabled === false) return `${describeView(view)} is disabled (\`enabled\` is false)`
  for (let at: ScreenView | null = view; at; at = at.parent)
    if (at.properties.touchEnabled === false)
      return `${describeView(at)} takes no touches (\`touchEnabled\` is false)`
  return null
}
