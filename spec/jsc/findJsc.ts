import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where macOS has its own, outside of PATH. */
const MAC = '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc'
/** `jsc` is in a package of its own, whose name has the version of WebKitGTK's interface or none. */
const PACKAGE = /^libjavascriptcoregtk-(?:[\d.]+-)?bin$/
const MEND = "sudo apt-get install $(apt-cache pkgnames libjavascriptcoregtk | grep -m 1 -e '-bin$')"

export type Jsc = { readonly path: string } | { readonly missing: string }

function run(command: string, ...args: string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env })
}

/** Other programs have that name, too. */
function isEngine(file: string): boolean {
  try {
    return existsSync(file) && run(file, '-e', 'print(typeof checkModuleSyntax)').trim() === 'function'
  } catch {
    return false
  }
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.map((folder) => join(folder, 'jsc')), MAC].find(isEngine)
}

/** @returns what stops the installation */
function installOnDebian(): string | undefined {
  try {
    run('apt-get', 'update', '-qq')
    const name = run('apt-cache', 'pkgnames', 'libjavascriptcoregtk')
      .split('\n')
      .find((line) => PACKAGE.test(line))
    if (!name) return 'no package of this system has it'
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name)
    return
  } catch (error) {
    return `it could not be installed: ${error instanceof Error ? error.message : error}`
  }
}

/** The shell of JavaScriptCore, the engine of iOS, as it is found; as root on Debian it is installed. */
export function findJsc(): Jsc {
  const found = installed()
  if (found) return { path: found }
  const debian = existsSync('/etc/debian_version')
  const problem = debian && process.getuid?.() === 0 ? installOnDebian() : undefined
  const path = installed()
  if (path) return { path }
  const mend = debian
    ? `Install it with: ${MEND}`
    : 'It comes with macOS, and with Debian and Ubuntu by apt-get.'
  return { missing: [`jsc is not on this machine${problem ? `, and ${problem}` : ''}.`, mend].join(' ') }
}
