// What the build takes of the i18n files of a project; the package gives it as `ti.simulator/i18n`.
export { readTexts, type Text, type Texts } from './readTexts.ts'
export { stringsEntry } from './stringsEntry.ts'
export { textFiles, textFolders } from './textFiles.ts'
