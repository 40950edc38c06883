import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const standIn = fileURLToPath(new URL('../../../test/standInSdk', import.meta.url))
const os = process.platform === 'darwin' ? 'osx' : process.platform
/** It finds the SDK's manifest by its own place, which must be inside the SDK. */
const COPIED = 'node-titanium-sdk'
/** The native module that every SDK brings, as far as a build reads it: there is no library beside it. */
const URL_SESSION = { id: 'com.appcelerator.urlSession', version: '4.0.1' }

/** For tests: puts the stand-in SDK into the folder of SDKs `home`, with npm's packages where it and the CLI look. */
export function installStandInSdk(home: string): void {
  const sdk = join(home, 'mobilesdk', os, '13.4.1.GA')
  cpSync(standIn, sdk, { recursive: true })
  const packages = join(sdk, 'node_modules')
  mkdirSync(packages)
  const ours = dirname(dirname(createRequire(import.meta.url).resolve(`${COPIED}/package.json`)))
  for (const name of readdirSync(ours).filter((each) => !each.startsWith('.')))
    if (name === COPIED) cpSync(join(ours, name), join(packages, name), { recursive: true })
    else symlinkSync(join(ours, name), join(packages, name), 'junction')
  // The JavaScript pass over the same files is done once for all tests.
  const passed = join(dirname(ours), 'build', 'javascript')
  mkdirSync(passed, { recursive: true })
  symlinkSync(passed, join(sdk, 'javascript'), 'junction')
  const module = join(home, 'modules', 'iphone', URL_SESSION.id, URL_SESSION.version)
  mkdirSync(module, { recursive: true })
  const manifest = {
    ...URL_SESSION,
    moduleid: URL_SESSION.id,
    name: 'urlSession',
    platform: 'iphone',
    minsdk: '9.2.0',
  }
  const lines = Object.entries(manifest).map(([key, value]) => `${key}: ${value}`)
  writeFileSync(join(module, 'manifest'), `${lines.join('\n')}\n`)
}
