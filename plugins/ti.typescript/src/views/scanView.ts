import type { Position } from '../problem.ts'
import type { Platform } from '../project.ts'
import { fullName, typeOfTag } from './tags.ts'
import type { XmlElement } from './xml.ts'

/** What one view gives its controller on one platform. */
export interface ViewScan {
  ids: ViewId[]
  handlers: Handler[]
  requires: RequiredView[]
}

export interface ViewId extends Position {
  id: string
  type: string
  /** An `if` or `formFactor` decides at run time whether it exists. */
  conditional: boolean
  /** Written in the markup, not given by Alloy. */
  explicit: boolean
}

/** `onClick="doClick"`. */
export interface Handler extends Position {
  attribute: string
  value: string
}

/** `<Require src="row"/>`, or a widget's view. */
export interface RequiredView extends Position {
  kind: 'view' | 'widget'
  src: string
  name: string
}

/** Alloy's RESERVED_EVENT_REGEX (compilerUtils.js). */
const EVENT_ATTRIBUTE = /^(?:(android|ios|mobileweb|windows):)?on([A-Z].+)/
/** Alloy's SPECIAL_PROPERTY_NAMES (common/constants.js): properties, though they begin with "on". */
const NO_EVENTS = ['onHomeIconItemSelected', 'onTintColor', 'onCreateOptionsMenu', 'onPrepareOptionsMenu']

interface Context {
  conditional: boolean
  /** Inside a template: Alloy makes no view of it and puts nothing on `$`. */
  template: boolean
}

/**
 * Reads a view as Alloy does when it compiles for a platform.
 * @param name the view's own name, without folders: Alloy gives it as id to a top-level element that has none.
 */
export function scanView(root: XmlElement, name: string, platform: Platform): ViewScan {
  const scan: ViewScan = { ids: [], handlers: [], requires: [] }
  const made = new Set<string | undefined>()
  for (const element of root.children) {
    visit(element, { conditional: false, template: false }, isModel(element) ? undefined : name)
  }
  // Alloy declares the function of a collection's `dataFunction` itself (generateCollectionBindingTemplate of its compilerUtils.js).
  scan.handlers = scan.handlers.filter(({ value }) => !made.has(value))
  return scan

  function visit(element: XmlElement, context: Context, defaultId?: string): void {
    if (!isFor(element, platform)) return
    const conditional =
      context.conditional || element.attributes.has('if') || element.attributes.has('formFactor')
    made.add(element.attributes.get('dataFunction')?.value)
    if (!context.template) addId(element, conditional, defaultId)
    for (const [attribute, { value, line, column }] of element.attributes) {
      const [event, only] = EVENT_ATTRIBUTE.exec(attribute) ?? []
      if (!event || NO_EVENTS.includes(attribute) || (only && only !== platform)) continue
      scan.handlers.push({ attribute, value, line, column })
    }
    const required = requiredBy(element)
    if (required) scan.requires.push(required)
    const template =
      context.template ||
      fullName(element) === 'Alloy.Abstract.ItemTemplate' ||
      element.attributes.has('dataCollection')
    for (const child of element.children) visit(child, { conditional, template })
  }

  function addId(element: XmlElement, conditional: boolean, defaultId: string | undefined): void {
    const written = element.attributes.get('id')
    const id = written?.value || defaultId
    const type = id === undefined ? undefined : typeOfElement(element, root)
    if (id === undefined || type === undefined) return
    const { line, column } = written ?? element
    scan.ids.push({ id, type, conditional, explicit: written !== undefined, line, column })
  }
}

/** Alloy's isNodeForCurrentPlatform: `platform="ios,android"`, `platform="!android"`. */
function isFor(element: XmlElement, platform: Platform): boolean {
  const names = element.attributes.get('platform')?.value.split(',') ?? []
  return (
    names.length === 0 ||
    names
      .map((name) => name.trim())
      .some((name) => (name.startsWith('!') ? name.slice(1) !== platform : name === platform))
  )
}

function isModel(element: XmlElement): boolean {
  return ['Alloy.Model', 'Alloy.Collection'].includes(fullName(element))
}

function typeOfElement(element: XmlElement, root: XmlElement): string | undefined {
  if (isModel(element)) {
    if (element.attributes.get('instance')?.value !== 'true') return undefined
    return element.name === 'Model' ? 'BackboneModel' : 'BackboneCollection'
  }
  const required = requiredBy(element)
  if (!required) return typeOfTag(element)
  if (required.kind === 'view') return `AlloyControllerInstance<${JSON.stringify(required.src)}>`
  // A widget that is all there is in a view stands for its own first view (Alloy.Require.js, isOnlyNodeInView).
  return root.children.length === 1 && root.children[0] === element ? 'Titanium.UI.View' : 'AlloyController'
}

function requiredBy(element: XmlElement): RequiredView | undefined {
  const tag = fullName(element)
  if (tag !== 'Alloy.Require' && tag !== 'Alloy.Widget') return undefined
  const src = element.attributes.get('src')
  const widget = tag === 'Alloy.Widget' || element.attributes.get('type')?.value === 'widget'
  return {
    kind: widget ? 'widget' : 'view',
    src: (src?.value ?? '').replace(/\.xml$/, ''),
    name: element.attributes.get('name')?.value ?? 'widget',
    line: (src ?? element).line,
    column: (src ?? element).column,
  }
}
