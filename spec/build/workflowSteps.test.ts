import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { SIMULATORS } from '#stand-ins/recorded.js'
import { workflow } from './workflow.ts'

const { env = {}, steps } = workflow.macos
const BOOT =
  '2026-11-30 12:00:00.000 Background Services[71:4023] [INFO]  2026-11-30T11:00:00.000Z  background  boot  Titanium 13.4.1'
const CONTROLLERS = ['index', 'log', 'widgets/bar']
const SCRIPTS = ['app.js', 'alloy.js', ...CONTROLLERS.map((name) => `alloy/controllers/${name}.js`)]
const skip = process.platform === 'win32' && 'the steps are scripts of bash'

/** A checkout after the build, in which the scripts of the steps are run, with programs that stand in for those of a Mac. */
function setUp(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'job-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    return join(folder, file)
  }
  for (const controller of CONTROLLERS) write(`app/controllers/${controller}.ts`, '')
  for (const script of SCRIPTS) write(`${env.APP}/${script}`, 'code')
  const simulators = write('simulators.json', SIMULATORS)
  const appLog = write('app.out', `${BOOT}\r\n`)
  const calls = write('calls', '')
  const tools = {
    npm: '',
    npx: '',
    // Waiting takes no time here.
    sleep: '',
    xcrun: `case "$2" in
  list) cat ${simulators} ;;
  launch) cat ${appLog} ;;
esac`,
  }
  for (const [name, script] of Object.entries(tools))
    chmodSync(write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >> ${calls}\n${script}\n`), 0o755)
  const githubEnv = write('github.env', '')

  /** Runs the script of a step as GitHub does where the shell is bash. */
  const run = (name: string) => {
    const script = steps.find((step) => step.name === name || step.run === name)?.run
    assert.ok(script, `the workflow has no step ${name}`)
    const set = Object.fromEntries(
      readFileSync(githubEnv, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=')),
    )
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...env,
        ...set,
        PATH: join(folder, 'bin') + delimiter + process.env.PATH,
        HOME: folder,
        GITHUB_ENV: githubEnv,
        RUNNER_TEMP: folder,
      },
    })
    return { status, output: stdout + stderr }
  }
  return {
    folder,
    write,
    run,
    calls: () => readFileSync(calls, 'utf8').trim().split('\n'),
    githubEnv: () => readFileSync(githubEnv, 'utf8'),
  }
}

const LOOK = 'Look whether the app is in what was built'
const BOOT_STEP = 'Boot a simulated iPhone'
const START = 'Start the app, wait for its first line, and push to it'

test('every step for the Mac succeeds when nothing is wrong, and all run in order', { skip }, (t) => {
  const { run, calls } = setUp(t)
  for (const step of steps.filter((each) => each.run !== undefined)) {
    const { status, output } = run(step.name ?? step.run ?? '')
    assert.equal(status, 0, `${step.name}: ${output}`)
  }
  const udid = 'D40CE982-3E65-4756-8162-90EFE50AF7FA'
  assert.deepEqual(calls(), [
    'npm ci',
    'npx titanium sdk install 13.4.1.GA --no-prompt',
    'npm run ios -- --check',
    'npm run ios -- --build-only',
    'xcrun simctl list devices available --json',
    `xcrun simctl boot ${udid}`,
    `xcrun simctl bootstatus ${udid}`,
    `xcrun simctl install ${udid} ${env.APP}`,
    `xcrun simctl launch --console-pty ${udid} ${env.APP_ID}`,
    ...calls().filter((call) => call.startsWith('sleep')),
    `xcrun simctl push ${udid} ${env.APP_ID} build/phone/silent-push.apns`,
    `xcrun simctl terminate ${udid} ${env.APP_ID}`,
    `npm run ios -- --specs --device ${udid}`,
  ])
})

test('an SDK that is there is not fetched again', { skip }, (t) => {
  const { run, write, calls } = setUp(t)
  write('Library/Application Support/Titanium/mobilesdk/osx/13.4.1.GA/manifest.json', '{}')
  assert.equal(run('Install the Titanium SDK').status, 0)
  assert.deepEqual(calls(), [''])
})

for (const script of SCRIPTS)
  for (const [what, spoil] of [
    ['without', (file: string) => rmSync(file)],
    ['with an empty', (file: string) => writeFileSync(file, '')],
  ] as const)
    test(`a built app ${what} ${script} ends the job, and is told`, { skip }, (t) => {
      const { folder, run } = setUp(t)
      spoil(join(folder, env.APP ?? '', script))
      const { status, output } = run(LOOK)
      assert.equal(status, 1)
      assert.match(output, new RegExp(`^::error::The built app lacks ${script}: Alloy did not run`))
    })

test('a build that left no app ends the job', { skip }, (t) => {
  const { folder, run } = setUp(t)
  rmSync(join(folder, env.APP ?? ''), { recursive: true })
  assert.equal(run(LOOK).status, 1)
})

test('a Mac without a simulated iPhone ends the job before anything is booted', { skip }, (t) => {
  const { run, write, calls, githubEnv } = setUp(t)
  for (const list of ['{"devices":{}}', 'no list']) {
    write('simulators.json', list)
    assert.notEqual(run(BOOT_STEP).status, 0)
  }
  assert.equal(githubEnv(), '')
  assert.equal(
    calls().some((call) => call.includes('simctl boot')),
    false,
  )
})

for (const [what, log] of [
  ['nothing', ''],
  ['an error instead of its boot line', '[ERROR] : Script Error Could not find module\n'],
  ['a line that only begins like it', '[INFO]  bootstrapping\n'],
])
  test(`an app that logs ${what} ends the job before it is pushed to`, { skip }, (t) => {
    const { run, write, calls } = setUp(t)
    write('app.out', log ?? '')
    assert.equal(run(BOOT_STEP).status, 0)
    const { status, output } = run(START)
    assert.equal(status, 1)
    assert.ok(output.includes(log ?? ''))
    assert.match(output, /::error::The app did not log its boot line within 120 s/)
    assert.equal(calls().filter((call) => call === 'sleep 1').length, 120)
    assert.equal(
      calls().some((call) => call.includes('simctl push')),
      false,
    )
  })
