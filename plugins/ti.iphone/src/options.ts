import { parseArgs } from 'node:util'
import type { Project, Target } from './project.ts'

/** What `--help` shows. */
export function usage({ commands, guide }: Pick<Project, 'commands' | 'guide'>): string {
  const width = Math.max(commands.device.length, commands.simulator.length)
  return `${commands.device.padEnd(width)}  builds the app, puts it on an iPhone and starts what it talks to on this Mac
${commands.simulator.padEnd(width)}  the same with Apple's simulator

  ${commands.device} -- --app-id com.example.app

  --app-id <id>      your own app id instead of tiapp.xml's: an id can belong to one team only
  --device <name>    which iPhone or simulator, by name or UDID
  --host <address>   which of this Mac's addresses the iPhone is given
  --port <n>         where this Mac serves the app, default 4180
  --install-sdk      installs the Titanium SDK when it is missing
  --check            only checks what is missing
  --build-only       only builds
  --specs            runs the app's specs in the simulator, and fails when they fail
  --verify           leads you through what only a phone can tell, in about ten minutes, and writes it down
  --time-limit <n>   time limit for build and specs together, in minutes, default 20

  APNS_KEY           the .p8 file for pushes; with APNS_KEY_ID and APNS_TEAM_ID. See ${guide}
`
}

export interface Options {
  readonly target: Target
  readonly port: number
  readonly appId?: string
  readonly device?: string
  readonly host?: string
  readonly installSdk: boolean
  readonly check: boolean
  readonly buildOnly: boolean
  readonly specs: boolean
  readonly verify: boolean
  /** Milliseconds for the build and the specs together. */
  readonly timeLimit: number
}

/**
 * @param args `device` or `simulator`, and what the person typed
 * @returns undefined when the person asks for help
 * @throws an Error that names what is wrong
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'app-id': text,
      device: text,
      host: text,
      port: { type: 'string', default: '4180' },
      'install-sdk': flag,
      check: flag,
      'build-only': flag,
      specs: flag,
      verify: flag,
      'time-limit': text,
      help: flag,
    },
  })
  const [target, extra] = positionals
  if (target !== 'device' && target !== 'simulator')
    throw new Error(`The first argument must be device or simulator, not ${target}.`)
  if (extra !== undefined) throw new Error(`${extra} is not an option. --help lists all options.`)
  if (values.help) return undefined
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port must be a number from 1 to 65535, not ${values.port}.`)
  if (values['time-limit'] !== undefined && !values.specs)
    throw new Error('--time-limit goes with --specs only.')
  const minutes = Number(values['time-limit'] ?? 20)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
    throw new Error(`--time-limit must be a number of minutes from 1 to 1440, not ${values['time-limit']}.`)
  if (values.specs && target === 'device')
    throw new Error('--specs goes with the simulator only, not with an iPhone.')
  const other = (['check', 'build-only', 'specs'] as const).find((name) => values[name])
  if (values.verify && other !== undefined) throw new Error(`--verify and --${other} exclude each other.`)
  return {
    target,
    port,
    ...(values['app-id'] !== undefined && { appId: values['app-id'] }),
    ...(values.device !== undefined && { device: values.device }),
    ...(values.host !== undefined && { host: values.host }),
    installSdk: values['install-sdk'],
    check: values.check,
    buildOnly: values['build-only'],
    specs: values.specs,
    verify: values.verify,
    timeLimit: minutes * 60_000,
  }
}
