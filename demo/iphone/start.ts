import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTiapp, type Tiapp } from 'ti.simulator'
import { askPerson } from './askPerson.ts'
import { type Checklist, checklist, type Destination } from './checklist.ts'
import {
  type BuildPlace,
  buildForPhone,
  buildForSimulator,
  builtApp,
  type Command,
  installOnPhone,
  launchOnPhone,
  simctlPush,
} from './commands.ts'
import { chooseLanAddress } from './lanAddress.ts'
import { readable, specsResult } from './logLines.ts'
import { observe } from './observe.ts'
import { type Options, readOptions, usage, wrongPlatform } from './options.ts'
import { pushKey } from './pushKey.ts'
import { describe } from './requirement.ts'
import { run } from './run.ts'
import { silentPushFile } from './silentPush.ts'
import { stageProject } from './stageProject.ts'
import { startBackend } from './startBackend.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(project, 'build', 'phone')
const place: BuildPlace = {
  titanium: join(project, 'node_modules', 'titanium'),
  project: join(folder, 'project'),
  hook: fileURLToPath(new URL('automaticSigning.js', import.meta.url)),
}

/** For the person at the terminal, who needs no stack. */
class Stop extends Error {}

async function look(options: Options, tiapp: Tiapp): Promise<Checklist> {
  const { target, device } = options
  const sdk = /<sdk-version>([^<]+)</.exec(readFileSync(join(project, 'tiapp.xml'), 'utf8'))?.[1] ?? ''
  const wish = { target, sdk, appId: options.appId ?? tiapp.id, ...(device !== undefined && { device }) }
  const list = checklist(await observe(place.titanium), wish)
  for (const requirement of list.requirements) console.log(describe(requirement))
  const wanted = list.requirements.some(({ name, state }) => name === 'Titanium SDK' && state === 'missing')
  if (!wanted || options.check) return list
  const yes =
    options.installSdk || /^y(es)?$/i.test(await askPerson(`Install Titanium SDK ${sdk} now? [y/N] `))
  if (!yes) return list
  const install = {
    program: process.execPath,
    args: [join(place.titanium, 'bin', 'ti.js'), 'sdk', 'install', sdk],
  }
  await follow(install, `Titanium SDK ${sdk} could not be installed`)
  return await look({ ...options, installSdk: false }, tiapp)
}

/** Runs a program to its end, with its output on the terminal. */
async function follow(command: Command, complaint: string): Promise<void> {
  const code = await run(command, (line) => console.log(readable(line, place.project))).ended
  if (code !== 0) throw new Stop(`${complaint}; it ended with ${code}.`)
}

/** Starts the backend and returns what the app is built with. */
async function serve(options: Options, destination: Destination, tiapp: Tiapp): Promise<() => Promise<void>> {
  const { target, port } = options
  const lan = target === 'device' ? chooseLanAddress(networkInterfaces(), options.host) : undefined
  const host = lan?.address ?? '127.0.0.1'
  const services = `http://${host}:${port}`
  const signing = destination.target === 'device' ? destination.signing : undefined
  const push = signing?.profile.push ?? true
  stageProject(project, place.project, {
    services,
    push,
    specs: options.specs,
    ...(options.appId !== undefined && { appId: options.appId }),
  })
  if (options.buildOnly) return async () => {}
  const apnsKey = push ? await pushKey(join(project, 'build', 'apns.json'), signing?.profile.team) : undefined
  const adminPassword = lan && randomBytes(12).toString('base64url')
  const stop = await startBackend({
    tiapp: readTiapp(place.project),
    host,
    port,
    folder,
    ...(adminPassword !== undefined && { adminPassword }),
    ...(apnsKey && { apnsKey }),
  })
  console.log(`\nPush dashboard: ${services}/dashboard/`)
  if (adminPassword !== undefined) console.log(`Its password, for this start only: ${adminPassword}`)
  if (push && !apnsKey) console.log('Without a push key it cannot send through Apple: docs/push-setup.md')
  if (destination.target === 'simulator') {
    const file = join(folder, 'silent-push.apns')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, silentPushFile(options.appId ?? tiapp.id, services))
    const command = simctlPush(
      destination.simulator,
      options.appId ?? tiapp.id,
      relative(process.cwd(), file),
    )
    console.log(`A silent push without Apple: ${command}`)
  }
  return stop
}

/** Builds, installs and starts the app, and shows its log until it ends. */
async function play(options: Options, destination: Destination, tiapp: Tiapp): Promise<void> {
  if (destination.target === 'simulator') {
    const command = buildForSimulator(place, destination.simulator, options.buildOnly)
    if (!options.specs) return await follow(command, 'The app could not be built or started')
    return await runSpecs(command)
  }
  const { phone, signing } = destination
  await follow(buildForPhone(place, signing), 'The app could not be built')
  if (options.buildOnly) return
  const app = builtApp(place.project, tiapp.name, 'device')
  await follow(installOnPhone(phone, app), `The app could not be put on ${phone.name}; is it unlocked?`)
  await follow(launchOnPhone(phone, options.appId ?? tiapp.id), 'The app has ended')
}

async function runSpecs(command: Command): Promise<void> {
  let result: ReturnType<typeof specsResult>
  const running = run(command, (line) => {
    console.log(readable(line, place.project))
    result ??= specsResult(line)
    if (result) running.end()
  })
  const code = await running.ended
  if (!result) throw new Stop(`The specs did not come to their end; the build ended with ${code}.`)
  if (result.failed > 0 || result.passed === 0) throw new Stop('Specs failed.')
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options) return console.log(usage)
  const wrong = wrongPlatform(process.platform, options.target)
  if (wrong !== undefined) throw new Stop(wrong)
  const tiapp = readTiapp(project)
  const { destination } = await look(options, tiapp)
  if (!destination) throw new Stop('\nMend the first ✗, then try again.')
  if (options.check) return
  const stop = await serve(options, destination, tiapp)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  try {
    await play(options, destination, tiapp)
  } finally {
    await stop()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
