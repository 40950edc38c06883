import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appKey } from './helpers/openDashboard.ts'
import { ScriptedApple } from './helpers/ScriptedApple.ts'
import { argumentsFor, runCli, startCli } from './helpers/startCli.ts'

test('the command serves the page on this machine and stops on Ctrl-C', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const cli = await startCli(t, apns)
  assert.match(cli.line, /^Dashboard: http:\/\/127\.0\.0\.1:\d+\/dashboard\//)
  const page = await fetch(`${cli.address}/`)
  assert.equal(page.url, `${cli.address}/dashboard/`)
  assert.match(await page.text(), /<title>Push dashboard<\/title>/)
  assert.equal(await cli.interrupt(), 0)
})

test('what is missing or wrong is told in one line, and nothing starts', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const args = await argumentsFor(t, apns)
  const env = { TI_DASHBOARD_APP_KEY: appKey }
  const cases: [string[], Record<string, string>, RegExp][] = [
    [[], {}, /--key .*missing/],
    [args, {}, /TI_DASHBOARD_APP_KEY/],
    [[...args, '--host', '0.0.0.0'], env, /TI_DASHBOARD_PASSWORD/],
    [[...args, '--port', 'x'], env, /--port/],
    [[...args, '--key', 'AuthKey_NOWHERE123.p8'], env, /AuthKey_NOWHERE123\.p8 cannot be read/],
    [[...args, '--colour', 'red'], env, /--colour/],
  ]
  const results = await Promise.all(cases.map(([given, variables]) => runCli(given, variables)))
  results.forEach(({ code, stderr }, index) => {
    assert.equal(code, 1)
    assert.match(stderr, cases[index]?.[2] ?? /never/)
    assert.match(stderr, /^ti-dashboard: [^\n]*\n$/)
  })
})

test('a port that is taken is told with the remedy', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const cli = await startCli(t, apns)
  const args = [...(await argumentsFor(t, apns)), '--port', new URL(cli.address).port]
  const { code, stderr } = await runCli(args, { TI_DASHBOARD_APP_KEY: appKey })
  assert.deepEqual(
    [code, stderr],
    [1, 'ti-dashboard: The port is taken: stop what runs there or give --port <n>.\n'],
  )
})

test('--help tells every option', async () => {
  const { code, stdout } = await runCli(['--help'])
  assert.equal(code, 0)
  for (const word of ['--topic', '--team-id', '--key', 'TI_DASHBOARD_PASSWORD'])
    assert.ok(stdout.includes(word))
})
