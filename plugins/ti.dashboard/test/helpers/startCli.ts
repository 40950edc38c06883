import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ApnsSettings } from 'ti.dashboard'
import { atEnd } from './atEnd.ts'
import { appKey, temporaryFolder } from './openDashboard.ts'

const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

/** Runs the command to its end. */
export async function runCli(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

/** The arguments that send to `apns`. */
export async function argumentsFor(t: TestContext, apns: ApnsSettings): Promise<string[]> {
  const folder = await temporaryFolder(t)
  const [key, ca] = [join(folder, `AuthKey_${apns.keyId}.p8`), join(folder, 'ca.pem')]
  await writeFile(key, apns.p8)
  await writeFile(ca, apns.ca ?? '')
  const names = [
    '--topic',
    apns.topic,
    '--team-id',
    apns.teamId,
    '--key',
    key,
    '--storage',
    join(folder, 'cli.sqlite'),
  ]
  return [...names, '--apns-origin', apns.origin ?? '', '--apns-ca', ca]
}

/** Starts the command on a free port and waits until it tells its address. */
export async function startCli(t: TestContext, apns: ApnsSettings, args: string[] = []) {
  const env = { ...process.env, TI_DASHBOARD_APP_KEY: appKey }
  const all = [cli, ...(await argumentsFor(t, apns)), '--port', '0', ...args]
  const child = spawn(process.execPath, all, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = await closed
    return code
  }
  atEnd(t, () => stop('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0] ?? ''
  return { address, line: String(line), kill: () => stop('SIGKILL'), interrupt: () => stop('SIGINT') }
}
