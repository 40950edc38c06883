import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { installStandInSdk } from '#stand-ins/installStandInSdk.js'
import { ROOT } from './freshClone.ts'

export interface Outcome {
  readonly code: number | null
  /** What the CLI printed, without colours. */
  readonly told: string
}

/** A home folder with the stand-in SDK, which is removed with the test. */
export function standInHome(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  installStandInSdk(home)
  mkdirSync(join(home, '.titanium'))
  writeFileSync(join(home, '.titanium', 'config.json'), JSON.stringify({ paths: { sdks: [home] } }))
  return home
}

/** Runs `titanium build` of the CLI 8.1.5 in the project's folder, as a person does. */
export async function tiBuild(
  project: string,
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const ti = join(ROOT, 'node_modules', 'titanium', 'bin', 'ti.js')
  const args = ['build', '-p', 'ios', '--build-only', '--no-prompt', '--no-banner']
  const { ALLOY_PATH: _, ...own } = process.env
  const child = spawn(process.execPath, [ti, ...args], {
    cwd: project,
    env: { ...own, HOME: home, USERPROFILE: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ])
  return { code, told: stripVTControlCharacters(stdout + stderr) }
}

/** Where the SDK's build leaves the app for Apple's simulator. */
export function appOf(project: string, name: string): string {
  return join(project, 'build', 'iphone', 'build', 'Products', 'Debug-iphonesimulator', `${name}.app`)
}
