import { readFileSync } from 'node:fs'
import { Blob } from '../../Blob.ts'
import { File } from '../../Filesystem/File.ts'
import { mimeTypeOf } from '../../Filesystem/mimeType.ts'
import { fileUrl, isInSandbox, resourcePath, resourcesDirectory } from '../../Filesystem/paths.ts'
import { type Answer, type Fetching, fetchText, type Request } from './fetchText.ts'

/** https://developer.apple.com/documentation/foundation/1508628-url_loading_system_error_codes */
const FILE_DOES_NOT_EXIST = -1100
const UNSUPPORTED_URL = -1002
/** Where the parts of a page without an address of its own lie. */
const BUNDLE = fileUrl(resourcesDirectory)

/** A page of a web view's history: where it is, and how it is got. */
export interface WebPage {
  readonly url: string
  load(answer: Answer, request: Request): Fetching
}

/** What is loaded at once: nothing can stop it. */
const LOADED: Fetching = { stop() {} }

/** A page that the app has in its hand. */
export function pageOfHtml(html: string, url = BUNDLE): WebPage {
  return {
    url,
    load(answer) {
      answer.loaded({ text: html, type: 'text/html', url })
      return LOADED
    },
  }
}

export function pageOfData(data: Blob | File): WebPage {
  if (data instanceof File) return pageOfFile(data.resolve())
  const path = Blob.pathOf(data)
  return path === undefined ? pageOfHtml(data.text ?? '') : pageOfFile(path)
}

/** @param text an address of the network, or the path or URL of a file of the app */
export function pageOfUrl(text: string): WebPage {
  if (/^https?:/i.test(text))
    return { url: text, load: (answer, request) => fetchText(text, request, answer) }
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(text)?.[1]
  if (scheme === undefined || scheme === 'file') return pageOfFile(resourcePath(text))
  return failing(text, UNSUPPORTED_URL, 'unsupported URL')
}

function pageOfFile(path: string): WebPage {
  const url = fileUrl(path)
  const text = read(path)
  if (text === undefined)
    return failing(url, FILE_DOES_NOT_EXIST, 'The requested URL was not found on this server.')
  return {
    url,
    load(answer) {
      answer.loaded({ text: read(path) ?? '', type: mimeTypeOf(path), url })
      return LOADED
    },
  }
}

function failing(url: string, code: number, message: string): WebPage {
  return {
    url,
    load(answer) {
      answer.failed(code, message)
      return LOADED
    },
  }
}

function read(path: string): string | undefined {
  try {
    return isInSandbox(path) ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
