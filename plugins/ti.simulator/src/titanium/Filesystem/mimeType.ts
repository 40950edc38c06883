import { posix } from 'node:path'

const TYPES: { readonly [extension: string]: string } = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  heic: 'image/heic',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain',
  wav: 'audio/wav',
  webp: 'image/webp',
  xml: 'text/xml',
  zip: 'application/zip',
}

/** What the name of a file says about its content; `application/octet-stream` when nothing. */
export function mimeTypeOf(path: string): string {
  return TYPES[posix.extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream'
}
