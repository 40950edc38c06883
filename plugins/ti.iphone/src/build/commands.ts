import { join } from 'node:path'
import type { Signing } from '../decide/signing.ts'
import type { ConnectedPhone } from '../observe/phones.ts'
import type { AppleSimulator } from '../observe/simulators.ts'
import type { Target } from '../project.ts'

/** A program and its arguments. No shell interprets them. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** Variables in addition to `buildEnvironment`. */
  readonly env?: Readonly<Record<string, string>>
}

export interface BuildPlace {
  /** The folder of the package `titanium`. */
  readonly titanium: string
  /** The project that is built. */
  readonly project: string
  /** The CLI hook `automaticSigning.js`. */
  readonly hook: string
  /** The command of the project's Alloy; undefined where it has none. Alloy's hook looks in ALLOY_PATH and PATH alone. */
  readonly alloy: string | undefined
}

/** `--skip-js-minify`, because in a stack trace of minified code every line number is 1. */
const COMMON = ['--log-level', 'info', '--skip-js-minify', '--no-prompt', '--no-banner', '--no-progress-bars']

function titanium(
  { titanium, project, alloy }: BuildPlace,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Command {
  const build = ['build', '--platform', 'ios', '--project-dir', project, ...args]
  return {
    program: process.execPath,
    args: [join(titanium, 'bin', 'ti.js'), ...build],
    env: { ...env, ...(alloy !== undefined && { ALLOY_PATH: alloy }) },
  }
}

/**
 * Builds for an iPhone without installing. SDK 13.4 installs by a service that iOS 17 removed
 * (https://github.com/tidev/titanium-sdk/pull/14545).
 */
export function buildForPhone(place: BuildPlace, { identity, profile }: Signing): Command {
  const sign = ['--developer-name', identity.name, '--pp-uuid', profile.uuid]
  const args = ['--target', 'device', '--build-only', ...sign, ...COMMON]
  if (!profile.managed) return titanium(place, args)
  const hooks = ['--config', JSON.stringify({ paths: { hooks: [place.hook] } })]
  return titanium(place, [...args, ...hooks], { AUTOMATIC_SIGNING_TEAM: profile.team })
}

/** Builds for Apple's simulator. Without `buildOnly` it also installs and starts the app, and shows its log. */
export function buildForSimulator(place: BuildPlace, simulator: AppleSimulator, buildOnly: boolean): Command {
  const where = buildOnly ? ['--build-only'] : ['--device-id', simulator.udid]
  return titanium(place, ['--target', 'simulator', ...where, ...COMMON])
}

/** The folder in which the SDK's build puts the app. */
export function builtApp(project: string, name: string, target: Target): string {
  const products = target === 'device' ? 'Debug-iphoneos' : 'Debug-iphonesimulator'
  return join(project, 'build', 'iphone', 'build', 'Products', products, `${name}.app`)
}

export function installOnPhone(phone: ConnectedPhone, app: string): Command {
  return {
    program: 'xcrun',
    args: ['devicectl', 'device', 'install', 'app', '--device', phone.identifier, app],
  }
}

/**
 * Starts the app and shows its log until it ends. `devicectl` passes the app's output on only to a terminal, so the
 * program `script` provides one. OS_ACTIVITY_DT_MODE sends NSLog, which Ti.API uses, to that output.
 */
export function launchOnPhone(phone: ConnectedPhone, appId: string): Command {
  const environment = ['--environment-variables', JSON.stringify({ OS_ACTIVITY_DT_MODE: 'enable' })]
  const launch = ['process', 'launch', '--console', '--terminate-existing', ...environment]
  const args = ['devicectl', 'device', ...launch, '--device', phone.identifier, appId]
  return { program: 'script', args: ['-q', '-t', '0', '/dev/null', 'xcrun', ...args] }
}

/** Lists the processes on the phone. @param file the file for the list, in JSON */
export function processesOnPhone(phone: ConnectedPhone, file: string): Command {
  const list = ['device', 'info', 'processes', '--device', phone.identifier, '--json-output', file]
  return { program: 'xcrun', args: ['devicectl', ...list] }
}

/** Ends a process by SIGKILL, which is not the user's swipe in the app switcher. */
export function terminateOnPhone(phone: ConnectedPhone, pid: number): Command {
  const terminate = ['process', 'terminate', '--device', phone.identifier, '--pid', String(pid), '--kill']
  return { program: 'xcrun', args: ['devicectl', 'device', ...terminate] }
}

/** Starts the simulator if it does not run, and waits until it has started. */
export function bootSimulator(simulator: AppleSimulator): Command {
  return { program: 'xcrun', args: ['simctl', 'bootstatus', simulator.udid, '-b'] }
}

/** Shows the running simulators on the screen. */
export const SHOW_SIMULATOR: Command = { program: 'open', args: ['-a', 'Simulator'] }

export function installInSimulator(simulator: AppleSimulator, app: string): Command {
  return { program: 'xcrun', args: ['simctl', 'install', simulator.udid, app] }
}

/** Starts the app and shows its log until it ends, as `launchOnPhone` does on a phone. */
export function launchInSimulator(simulator: AppleSimulator, appId: string): Command {
  return {
    program: 'xcrun',
    args: ['simctl', 'launch', '--console-pty', '--terminate-running-process', simulator.udid, appId],
    env: { SIMCTL_CHILD_OS_ACTIVITY_DT_MODE: 'enable' },
  }
}

export function pushToSimulator(simulator: AppleSimulator, appId: string, file: string): Command {
  return { program: 'xcrun', args: ['simctl', 'push', simulator.udid, appId, file] }
}

export function terminateInSimulator(simulator: AppleSimulator, appId: string): Command {
  return { program: 'xcrun', args: ['simctl', 'terminate', simulator.udid, appId] }
}

/** The command that a person types to send a push. */
export function simctlPush(simulator: AppleSimulator, appId: string, file: string): string {
  const { program, args } = pushToSimulator(simulator, appId, file)
  return [program, ...args].join(' ')
}
