import { readFile } from 'node:fs/promises'
import { FONT, SCRIPT_RANGES, SCRIPTS, STYLES, WEIGHTS } from '../../wire/look/font.ts'
import { fontFile } from '../../wire/skia.ts'
import type { PageFile } from './pageFile.ts'

const FOLDER = 'page/font/'

/** The font of the phone: a style sheet that names the files, and those, the same that the app's process measures with. */
export function fontFiles(): [string, PageFile][] {
  const faces = WEIGHTS.flatMap((weight) =>
    STYLES.flatMap((style) => SCRIPTS.map((script) => ({ weight, style, script }))),
  )
  const sheet = faces
    .map(
      ({ weight, style, script }) =>
        `@font-face { font-family: "${FONT}"; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url("${script}-${weight}-${style}.woff2") format("woff2"); unicode-range: ${SCRIPT_RANGES[script]} }`,
    )
    .join('\n')
  const files = faces.map(({ weight, style, script }): [string, PageFile] => [
    `${FOLDER}${script}-${weight}-${style}.woff2`,
    { type: 'font/woff2', read: () => readFile(fontFile(script, weight, style)) },
  ])
  return [[`${FOLDER}inter.css`, { type: 'text/css; charset=utf-8', read: async () => sheet }], ...files]
}
