import type { Base } from '../project.ts'
import type { SeededFault } from './SeededFault.ts'

const ENGLISH = 'i18n/en/strings.xml'
const THEME = 'app/themes/dark/i18n/en/strings.xml'

function inTexts(
  sound: string,
  faulty: string,
  at: string,
  file = ENGLISH,
  base: Base = 'classic',
): SeededFault {
  return { rule: 'text-malformed', base, file, sound, faulty, at }
}

export const textFaults: readonly SeededFault[] = [
  inTexts('&amp;', '&', '& shown'),
  inTexts('<string name="none"/>', '<string name="none">', '</resources>'),
  inTexts('</string>\n  <string name="folder">', '</text>\n  <string name="folder">', '</text>'),
  inTexts('name="none"', 'name=none', 'none/'),
  inTexts('</resources>', '', '<resources>'),
  inTexts('</resources>', '</resources>\n<resources/>', '<resources/>'),
  inTexts('C:\\\\', 'C:\\', '<string name="folder">'),
  inTexts('C:\\\\', 'C:\\\\\\', '<string name="folder">'),
  inTexts('C:\\\\', 'C:\\\\"', '<string name="folder">'),
  inTexts('name="folder"', 'name="folder\\"', '<string name="folder'),
  inTexts('name="none"', 'name="done"', '<string name="done"/>'),
  inTexts('name="none"', '', '<string />'),
  inTexts('name="none"', 'name=""', '<string name=""/>'),
  inTexts('<string name="none"/>', '<string name="bold">a <b>b</b></string>', '<string name="bold">'),
  inTexts('<![CDATA[', ' <![CDATA[', '<string name="raw">'),
  inTexts('C:', '<!-- a folder -->C:', '<string name="folder">'),
  inTexts('', '<resources>', '<resources>', 'i18n/de/more.xml'),
  inTexts('', '<string name="done">Done</string>', '<string', 'i18n/de/more.xml'),
  {
    ...inTexts('', '<resources><string name="done">Done</string></resources>', '<string', 'i18n/de/more.xml'),
    in: 'i18n/de/strings.xml',
  },
  inTexts('', '<resources>Done < done</resources>', ' done', THEME, 'alloy-javascript'),
  inTexts('', '<resources><string></resources>', '</res', 'app/i18n/de/strings.xml', 'alloy-javascript'),
  inTexts('', '<resources>', '<resources>', 'app/widgets/own/i18n/de/strings.xml', 'alloy-javascript'),
]
