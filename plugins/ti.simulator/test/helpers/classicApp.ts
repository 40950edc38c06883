import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

export interface ClassicApp {
  readonly modes?: readonly string[]
  /** Further entries of Info.plist, as XML. */
  readonly plist?: string
  /** `<property>`s, as XML. */
  readonly properties?: string
  /** Further files of Resources. */
  readonly files?: Readonly<Record<string, string>>
}

/** Writes a classic Titanium project whose app.js is `source`; it is removed with the test. */
export function classicApp(t: TestContext, source: string, app: ClassicApp = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'classic-app-'))
  t.after(() => rmSync(project, { recursive: true, force: true }))
  const modes = (app.modes ?? ['fetch', 'remote-notification'])
    .map((mode) => `<string>${mode}</string>`)
    .join('')
  const files: Record<string, string> = {
    'tiapp.xml': `<?xml version="1.0" encoding="UTF-8"?>
<ti:app xmlns:ti="http://ti.tidev.io">
  <id>com.example.test</id>
  <name>Test</name>
  <version>1.0</version>
  ${app.properties ?? ''}
  <ios><plist><dict><key>UIBackgroundModes</key><array>${modes}</array>${app.plist ?? ''}</dict></plist></ios>
  <modules><module platform="iphone">com.appcelerator.urlSession</module></modules>
</ti:app>`,
    'Resources/app.js': source,
  }
  for (const [name, text] of Object.entries(app.files ?? {})) files[`Resources/${name}`] = text
  for (const [name, text] of Object.entries(files)) {
    const file = join(project, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  return project
}
