import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { DashboardOptions } from './DashboardOptions.ts'
import { isLoopback } from './security/guard.ts'

export const usage = `ti-dashboard: sends pushes to your iPhone app, and takes its subscriptions as ACS did

  ti-dashboard --topic com.example.app --team-id ABCDE12345 --key AuthKey_KLMNO67890.p8

  --topic <id>         the app's bundle id (<id> in tiapp.xml)
  --team-id <id>       the 10 characters of your Apple developer team
  --key <file>         the .p8 signing key, from Certificates, Identifiers & Profiles > Keys
  --key-id <id>        its 10 characters, when the file is not named AuthKey_<id>.p8
  --environment <e>    sandbox (default) for builds of Xcode and ti build, production for TestFlight and the App Store
  --storage <file>     the SQLite file, default ti-dashboard.sqlite
  --port <n>           default 4180
  --host <address>     default 127.0.0.1; any other needs TI_DASHBOARD_PASSWORD
  --channel <name>     what the compose form shows first
  --apns-origin <url>  a local stand-in instead of Apple, with --apns-ca <pem file>

  TI_DASHBOARD_APP_KEY   the app's acs-api-key (required)
  TI_DASHBOARD_PASSWORD  the admin password; without one, only this machine is served
`

export interface CommandLine {
  port: number
  host: string
  dashboard: DashboardOptions
}

/**
 * Secrets come from the environment and from files, never from arguments, which other users of the machine can see.
 * @returns undefined when help is asked for
 * @throws {Error} naming what is missing or wrong
 */
export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine | undefined {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      ...{
        topic: text,
        'team-id': text,
        key: text,
        'key-id': text,
        environment: text,
        storage: text,
        port: text,
      },
      ...{ host: text, channel: text, 'apns-origin': text, 'apns-ca': text, help: { type: 'boolean' } },
    },
  })
  if (values.help) return undefined
  const { host = '127.0.0.1', environment = 'sandbox', storage = 'ti-dashboard.sqlite', channel } = values
  const key = need('--key <the .p8 file>', values.key)
  const password = env.TI_DASHBOARD_PASSWORD
  if (!isLoopback(host) && !password)
    throw new Error(`--host ${host} is not this machine alone: set TI_DASHBOARD_PASSWORD.`)
  if (environment !== 'sandbox' && environment !== 'production') {
    throw new Error(`--environment must be sandbox or production, not ${environment}.`)
  }
  const origin = values['apns-origin']
  const ca = values['apns-ca']
  return {
    port: readPort(values.port ?? '4180'),
    host,
    dashboard: {
      storage,
      appKey: need("TI_DASHBOARD_APP_KEY=<the app's acs-api-key>", env.TI_DASHBOARD_APP_KEY),
      apns: {
        environment,
        topic: need('--topic <bundle id>', values.topic),
        teamId: need('--team-id <10 characters>', values['team-id']),
        keyId: need(
          '--key-id <10 characters>',
          values['key-id'] ?? /^AuthKey_(\w{10})\.p8$/.exec(basename(key))?.[1],
        ),
        p8: readFile('--key', key),
        ...(origin === undefined ? {} : { origin }),
        ...(ca === undefined ? {} : { ca: readFile('--apns-ca', ca) }),
      },
      ...(password ? { adminPassword: password } : {}),
      ...(channel === undefined
        ? {}
        : { compose: { channel, payload: { alert: '', 'content-available': 1 } } }),
    },
  }
}

function need(what: string, value: string | undefined): string {
  if (!value) throw new Error(`${what} is missing; --help tells all.`)
  return value
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be from 0 to 65535.')
  return port
}

function readFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(
      `${option} ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
