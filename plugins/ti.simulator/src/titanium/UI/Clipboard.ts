import { randomUUID } from 'node:crypto'
import { membersOf } from '../api/members.ts'
import { Blob } from '../Blob.ts'
import { File } from '../Filesystem/File.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { notices } from '../kernel/os.ts'
import { imageFile } from './native/imageFile.ts'

type Content = Map<string, unknown>
type Item = { readonly [type: string]: unknown }

/** The pasteboards of this run of the app, by name: iOS asks before an app reads what another copied. */
const boards = new Map<string, Content>()

/** https://titaniumsdk.com/api/titanium/ui/clipboard.html */
export class Clipboard extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.Clipboard'
  readonly name: string | undefined
  readonly unique: boolean
  readonly allowCreation: boolean

  private constructor({ name, unique, allowCreation }: Item) {
    super()
    this.unique = Boolean(unique)
    this.name = this.unique ? randomUUID() : typeof name === 'string' ? name : undefined
    this.allowCreation = Boolean(allowCreation)
  }

  /** The one that all apps share. */
  static readonly general = new Clipboard({})

  static create(properties?: object | null): Clipboard {
    return new Clipboard({ ...properties })
  }

  setText(text: unknown): void {
    this.setData('text/plain', text)
  }

  getText(): unknown {
    return this.getData('text/plain')
  }

  hasText(): boolean {
    return this.hasData('text/plain')
  }

  clearText(): void {
    this.clearData('text/plain')
  }

  hasColors(): boolean {
    return this.hasData('color')
  }

  hasImages(): boolean {
    return this.hasData('image')
  }

  hasURLs(): boolean {
    return this.hasData('url')
  }

  /** Takes the place of all that was there. Text and URLs come back as Strings, everything else as a Blob. */
  setData(type: unknown, data: unknown): void {
    if (data === undefined || data === null) return
    this.#replace([[kindOf(type), stored(kindOf(type), data)]])
  }

  getData(type: unknown): unknown {
    return this.#content.get(kindOf(type))
  }

  /** Of one type, or of any. */
  hasData(type?: unknown): boolean {
    return type === undefined || type === null ? this.#content.size > 0 : this.#content.has(kindOf(type))
  }

  clearData(type?: unknown): void {
    if (type === undefined || type === null) this.#content.clear()
    else this.#content.delete(kindOf(type))
  }

  /** Several types of data at once, as `{ items: [{ 'text/plain': '…' }] }`. */
  setItems(given: { readonly items?: readonly Item[]; readonly options?: object } | undefined): void {
    const entries = (given?.items ?? []).flatMap((item) => Object.entries(item))
    this.#replace(entries.map(([type, data]) => [kindOf(type), stored(kindOf(type), data)]))
  }

  getItems(): Item[] {
    return [...this.#content].map(([type, data]) => ({ [type]: data }))
  }

  /** A clipboard with a name is gone then. */
  remove(): void {
    if (this.name !== undefined) boards.delete(this.name)
  }

  get #content(): Content {
    const name = this.name ?? ''
    const known = boards.get(name) ?? new Map()
    boards.set(name, known)
    return known
  }

  #replace(entries: readonly (readonly [string, unknown])[]): void {
    boards.set(this.name ?? '', new Map(entries))
    const text = this.getText()
    if (this.name === undefined && typeof text === 'string') notices.copied(text)
  }
}

/** Types of the web stand for kinds of the pasteboard (TiUIClipboardProxy.m). */
function kindOf(type: unknown): string {
  const name = String(type).toLowerCase()
  if (name === 'text' || name.startsWith('text/plain')) return 'text/plain'
  if (name === 'url' || name.startsWith('text/uri-list')) return 'text/uri-list'
  return name.startsWith('image') ? 'image' : String(type)
}

function stored(kind: string, data: unknown): unknown {
  if (kind.startsWith('text/') || kind === 'color') return String(data)
  if (data instanceof Blob) return data
  const file = kind === 'image' || data instanceof File ? imageFile(data) : null
  return file ? Blob.fromFile(file.file) : Blob.fromBytes(Buffer.from(String(data)), kind)
}

refuseMissing(Clipboard.prototype, 'Ti.UI.Clipboard', membersOf('Ti.UI.Clipboard'))
