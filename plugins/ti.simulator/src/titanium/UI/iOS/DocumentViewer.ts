import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { methodsOf } from '../../api/members.ts'
import { fileUrl, isInSandbox, resourcePath } from '../../Filesystem/paths.ts'
import { crash } from '../../kernel/crash.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { NotSimulated, refuseMissing } from '../../kernel/members.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { preview } from './preview.ts'

const TYPE = 'Ti.UI.iOS.DocumentViewer'

/** The preview of a file; the menu at a `view`, of what other apps do with it, is not here. https://titaniumsdk.com/api/titanium/ui/ios/documentviewer.html */
export class DocumentViewer extends KrollProxy {
  override readonly [apiNameOf] = TYPE
  #asked = ''
  /** The file as iOS was given it, from the first `show` or `hide` on (TiUIiOSDocumentViewerProxy.m). */
  #path: string | null = null
  #putAway: (() => void) | null = null

  get url(): string | null {
    return this.#path === null ? null : fileUrl(this.#path)
  }

  set url(url: unknown) {
    this.#asked = String(url)
    this.#path = null
  }

  get name(): string | null {
    return this.#path === null ? null : posix.basename(this.#path)
  }

  show(options?: { readonly view?: unknown } | null): void {
    if (options?.view) throw new NotSimulated(TYPE, 'show({ view })')
    const path = this.#open()
    if (this.#putAway) return
    if (!isInSandbox(path) || !existsSync(path)) {
      nativeLog('error', `There is no file to preview at ${path}`)
      return
    }
    this.fireEvent('load')
    this.#putAway = preview(TYPE, path, () => this.hide())
  }

  hide(_options?: object | null): void {
    this.#open()
    if (!this.#putAway) return
    this.#putAway()
    this.#putAway = null
    this.fireEvent('unload')
  }

  /** https://developer.apple.com/documentation/uikit/uidocumentinteractioncontroller: files only. */
  #open(): string {
    const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(this.#asked)?.[1] ?? 'file'
    if (scheme !== 'file')
      crash(`UIDocumentInteractionController: invalid scheme ${scheme}.  Only the file scheme is supported.`)
    this.#path ??= resourcePath(this.#asked)
    return this.#path
  }
}

refuseMissing(DocumentViewer.prototype, TYPE, methodsOf(TYPE))
