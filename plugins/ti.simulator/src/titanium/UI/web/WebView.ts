import { URL } from 'node:url'
import type { Touch, UiProperties } from '../../../wire/ui.ts'
import { Blob } from '../../Blob.ts'
import { File } from '../../Filesystem/File.ts'
import { setTimeout } from '../../kernel/timers.ts'
import { wireNumber } from '../native/dimension.ts'
import { draw, emit, glassId, handleTouch, initial, show, tellGlass, unrender } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'
import type { Document, Fetching, Request } from './fetchText.ts'
import { pageOfData, pageOfHtml, pageOfUrl, type WebPage } from './WebPage.ts'

/** https://developer.apple.com/documentation/webkit/wknavigationtype */
const LINK_ACTIVATED = 0
const BACK_FORWARD = 2
const RELOAD = 3
const OTHER = -1
const MS_PER_SECOND = 1000

/**
 * A page of the web in a window of the app. Its document comes over the phone's network and is drawn by the browser that
 * shows the phone; no script of it runs here, so `evalJS` is not simulated. https://titaniumsdk.com/api/titanium/ui/webview.html
 */
export class WebView extends ViewProxy {
  declare requestHeaders: unknown
  declare timeout: unknown
  declare ignoreSslError: unknown
  declare onlink: unknown
  declare blockedURLs: unknown
  declare blacklistedURLs: unknown
  readonly #history: WebPage[] = []
  #at = -1
  /** Loads when the view is on the screen. */
  #waiting: WebPage | null = null
  #fetching: Fetching | null = null
  #document: Document | null = null
  #credentials: Request['credentials']
  #data: unknown
  #html: string | undefined

  get url(): string | undefined {
    return this.#waiting?.url ?? this.#document?.url ?? this.#history[this.#at]?.url
  }

  set url(url: unknown) {
    if (url !== null && url !== undefined) this.#go(pageOfUrl(String(url)))
  }

  /** The document as it came; what its scripts would make of it is not simulated. */
  get html(): string | undefined {
    return this.#document?.text ?? this.#html
  }

  set html(html: unknown) {
    this.setHtml(html)
  }

  setHtml(html: unknown, options?: { readonly baseURL?: unknown } | null): void {
    if (html === null || html === undefined) return
    this.#html = String(html)
    const base = options?.baseURL
    this.#go(pageOfHtml(this.#html, typeof base === 'string' ? base : undefined))
  }

  get data(): unknown {
    return this.#data
  }

  set data(data: unknown) {
    this.#data = data
    if (data instanceof Blob || data instanceof File) this.#go(pageOfData(data))
  }

  get loading(): boolean {
    return this.#fetching !== null
  }

  get title(): string {
    const [, title = ''] = /<title[^>]*>([^<]*)<\/title>/i.exec(this.#document?.text ?? '') ?? []
    return title.trim()
  }

  get progress(): number {
    return this.#document && !this.loading ? 1 : 0
  }

  /** Whether all of it came over https. */
  get secure(): boolean {
    return /^https:/i.test(this.#document?.url ?? '')
  }

  canGoBack(): boolean {
    return this.#at > 0
  }

  canGoForward(): boolean {
    return this.#at < this.#history.length - 1
  }

  goBack(): void {
    this.#move(-1)
  }

  goForward(): void {
    this.#move(1)
  }

  reload(): void {
    const page = this.#history[this.#at]
    if (page) this.#load(page, RELOAD)
  }

  stopLoading(): void {
    this.#fetching?.stop()
    this.#fetching = null
    this[tellGlass]({ loading: false })
  }

  /** What UIKit draws is always up to date. */
  repaint(): void {}

  setBasicAuthentication(username: unknown, password: unknown): void {
    this.#credentials = { username: String(username ?? ''), password: String(password ?? '') }
  }

  backForwardList(): object {
    const item = (page: WebPage | undefined) =>
      page ? { url: page.url, initialUrl: page.url, title: '' } : null
    const at = this.#at
    return {
      currentItem: item(this.#history[at]),
      backItem: item(this.#history[at - 1]),
      forwardItem: item(this.#history[at + 1]),
      backList: this.#history.slice(0, Math.max(0, at)).map(item),
      forwardList: this.#history.slice(at + 1).map(item),
    }
  }

  override [initial](): UiProperties {
    return { loading: this.loading, ...this.#drawn() }
  }

  override [draw](): void {
    super[draw]()
    const page = this.#waiting
    this.#waiting = null
    if (page) this.#visit(page, OTHER)
  }

  override [unrender](): void {
    if (this.loading) this.stopLoading()
    super[unrender]()
  }

  override [show](name: string): void {
    if (name !== 'onlink') super[show](name)
  }

  /** A tap on a link of the page, by its address. */
  override [handleTouch](touch: Touch): void {
    if (touch.event === 'change' && typeof touch.value === 'string') this.#follow(touch.value)
    else super[handleTouch](touch)
  }

  #go(page: WebPage): void {
    if (this[glassId] === null) this.#waiting = page
    else this.#visit(page, OTHER)
  }

  #follow(link: string): void {
    const base = this.#document?.url
    if (!URL.canParse(link, base)) return
    const url = new URL(link, base).href
    const blocked = [this.blacklistedURLs, this.blockedURLs].flat()
    if (blocked.some((each) => typeof each === 'string' && url.startsWith(each))) {
      this[emit]('blacklisturl', { url, message: 'Webview did not load blacklisted url.' })
      this[emit]('blockedurl', { url, message: 'Webview did not load blocked url.' })
      return
    }
    const goesOn = typeof this.onlink === 'function' ? this.onlink({ url }) : true
    if (goesOn !== false) this.#visit(pageOfUrl(url), LINK_ACTIVATED)
  }

  #visit(page: WebPage, navigationType: number): void {
    this.#history.splice(this.#at + 1, Number.POSITIVE_INFINITY, page)
    this.#at = this.#history.length - 1
    this.#load(page, navigationType)
  }

  #move(by: number): void {
    const page = this.#history[this.#at + by]
    if (!page) return
    this.#at += by
    this.#load(page, BACK_FORWARD)
  }

  #load(page: WebPage, navigationType: number): void {
    if (this.loading) this.stopLoading()
    const { url } = page
    const mine: Fetching = { stop: () => {} }
    this.#fetching = mine
    this[tellGlass]({ loading: true })
    this[emit]('beforeload', { url, navigationType, isMainFrame: true })
    // The app may have stopped it, or gone elsewhere.
    setTimeout(() => {
      if (this.#fetching !== mine) return
      let ended = false
      const end = (tell: () => void) => {
        ended = true
        this.#fetching = null
        tell()
      }
      const fetching = page.load(
        {
          loaded: (document) => end(() => this.#loaded(document)),
          failed: (code, error) => end(() => this.#failed(url, code, error)),
        },
        this.#request(),
      )
      if (!ended) this.#fetching = fetching
    }, 0)
  }

  #loaded(document: Document): void {
    this.#document = document
    this[tellGlass]({ loading: false, ...this.#drawn() })
    this[emit]('load', { url: document.url, title: this.title })
  }

  #failed(url: string, code: number, error: string): void {
    this[tellGlass]({ loading: false })
    this[emit]('error', { success: false, url, code, error, message: error, errorCode: code })
  }

  #drawn(): UiProperties {
    const document = this.#document
    return document ? { document: document.text, documentType: document.type, documentUrl: document.url } : {}
  }

  #request(): Request {
    const headers = typeof this.requestHeaders === 'object' && this.requestHeaders ? this.requestHeaders : {}
    return {
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      timeout: wireNumber(this.timeout) * MS_PER_SECOND,
      credentials: this.#credentials,
      validatesCertificate: this.ignoreSslError !== true,
    }
  }
}

implement(WebView.prototype, 'Ti.UI.WebView', {
  allowsBackForwardNavigationGestures: false,
  allowsLinkPreview: false,
  disableBounce: false,
  disableContextMenu: false,
  hideLoadIndicator: false,
  scalesPageToFit: false,
  scrollsToTop: true,
  timeout: 60,
  willHandleTouches: true,
})
