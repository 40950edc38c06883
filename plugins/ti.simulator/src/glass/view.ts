import type { ImageFile, Placement, UiProperties, UiValue, ViewId } from '../wire/ui.ts'

/** https://titaniumsdk.com/api/titanium/ui/window.html */
const BARS = [
  'leftNavButton',
  'leftNavButtons',
  'titleControl',
  'rightNavButton',
  'rightNavButtons',
  'toolbar',
]

/** A view of the app as the screen knows it; it changes as the app changes it. */
export class ScreenView {
  readonly id: ViewId
  /** The API name, such as `Ti.UI.Button`. */
  readonly type: string
  parent: ScreenView | null = null
  /** Where the layout has put it; null until it has. */
  placement: Placement | null = null
  readonly #properties: Record<string, UiValue>
  readonly #children: ScreenView[] = []

  readonly #viewNamed: (id: ViewId) => ScreenView | undefined

  constructor(
    id: ViewId,
    type: string,
    properties: UiProperties,
    viewNamed: (id: ViewId) => ScreenView | undefined = () => undefined,
  ) {
    this.id = id
    this.type = type
    this.#viewNamed = viewNamed
    this.#properties = { ...properties }
  }

  get properties(): UiProperties {
    return this.#properties
  }

  /** In drawing order: a later one lies over an earlier one. */
  get children(): readonly ScreenView[] {
    return this.#children
  }

  /** Views in the bars of a window, which are named by number and not inserted. */
  get inBars(): readonly ScreenView[] {
    return this.heldIn(BARS)
  }

  /** The views that these of its properties name by number. */
  heldIn(properties: readonly string[]): readonly ScreenView[] {
    return properties
      .flatMap((name) => this.#properties[name] ?? [])
      .flat()
      .flatMap((held) => this.#viewNamed(numberOf(held)) ?? [])
  }

  get value(): UiValue | undefined {
    return this.#properties.value
  }

  get text(): string | undefined {
    return this.#attributed('Ti.UI.Label') ?? this.string('text')
  }

  get title(): string | undefined {
    return this.#attributed('Ti.UI.Button') ?? this.string('title')
  }

  /** The picture an ImageView or a Button shows. */
  get image(): ImageFile | undefined {
    const { image } = this.#properties
    return isImageFile(image) ? image : undefined
  }

  /** The words of its attributed string, where it is of this type. */
  #attributed(type: string): string | undefined {
    const { attributedString: attributed } = this.#properties
    return this.type === type && attributed && isRecord(attributed) && typeof attributed.text === 'string'
      ? attributed.text
      : undefined
  }

  string(property: string): string | undefined {
    const value = this.#properties[property]
    return typeof value === 'string' ? value : undefined
  }

  /** The strings of a list property, such as a dialog's `buttonNames`. */
  strings(property: string): readonly string[] {
    const value = this.#properties[property]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }

  set(properties: UiProperties): void {
    Object.assign(this.#properties, properties)
  }

  insert(child: ScreenView, index: number): void {
    child.leave()
    this.#children.splice(index, 0, child)
    child.parent = this
  }

  /** Leaves its parent, if it has one. */
  leave(): void {
    if (!this.parent) return
    const siblings = this.parent.#children
    siblings.splice(siblings.indexOf(this), 1)
    this.parent = null
  }
}

function numberOf(held: UiValue): ViewId {
  return isRecord(held) && typeof held.view === 'number' ? held.view : Number.NaN
}

export function isRecord(value: UiValue): value is { readonly [key: string]: UiValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isImageFile(value: UiValue | undefined): value is ImageFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'version' in value &&
    typeof value.version === 'number'
  )
}
