import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Device } from '../../src/index.ts'

/** As from JavaScript, which checks no types. */
const boot = (json: object | string | number | null) => Device.boot(JSON.parse(JSON.stringify(json)))

for (const [options, message] of [
  [{ pushPerHour: 3 }, /Device\.boot: there is no option pushPerHour: did you mean pushesPerHour\?/],
  [{ Clock: 'virtual' }, /Clock: did you mean clock\?/],
  [{ host: {} }, /host: did you mean hosts\?/],
  [{ lowpower: true }, /there is no option lowpower.*lowPowerMode/],
  [
    { battery: 3 },
    /there is no option battery\. There are appearance, backgroundAppRefresh, clock, deployType, disk, /,
  ],
  [{ toString: 1 }, /there is no option toString/],
  [{ clock: 'fake' }, /clock must be 'real' or 'virtual', not "fake"/],
  [{ start: '2026' }, /start must be a number of ms since 1970/],
  [{ start: -1 }, /start must be a number .* not -1/],
  [{ start: 1e16 }, /start must be a number .* to 8640000000000000, not 10000000000000000/],
  [{ disk: '' }, /disk must be the path of a folder/],
  [{ sdk: '12' }, /sdk must be '13\.4' or '13\.2', not "12"/],
  [{ model: 'iPod' }, /model must be 'iPhone' or 'iPad'/],
  [{ osVersion: 18.6 }, /osVersion must be a version of iOS, such as '18\.6', not 18\.6/],
  [{ locale: 1 }, /locale must be a language and a region/],
  [{ locale: '!' }, /locale must be a language and a region/],
  [{ sceneOnBackgroundLaunch: 'no' }, /sceneOnBackgroundLaunch must be true or false, not "no"/],
  [{ pushEntitlement: 0 }, /pushEntitlement must be true or false/],
  [{ pushService: {} }, /pushService must be a PushService/],
  [{ pushesPerHour: '3' }, /pushesPerHour must be a number of pushes an hour from 0, not "3"/],
  [{ hosts: { 'a.example.com': 3000 } }, /hosts must be an object such as/],
  [{ hosts: 'a=b' }, /hosts must be an object such as/],
  [{ trust: 'PEM' }, /trust must be a list of certificates/],
  ['virtual', /takes an object of options, not "virtual"/],
  [null, /takes an object of options, not null/],
] as const)
  test(`Device.boot refuses ${JSON.stringify(options)}`, () => assert.rejects(boot(options), message))

test('an option that is undefined counts as absent', async () => {
  const device = await Device.boot(Object.fromEntries([['disk'], ['pushesPerHour']]))
  assert.equal(device.settings.current.pushesPerHour, 3)
  await device.shutdown()
})

test('whatever is given for an option, the phone boots or says which option is wrong', async () => {
  const names = [
    'clock',
    'start',
    'sdk',
    'model',
    'osVersion',
    'pushesPerHour',
    'hosts',
    'trust',
    'lowPowerMode',
  ] as const
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
      const outcome = await boot({ [name]: value }).then(
        (device) => device.shutdown(),
        (error: unknown) => error,
      )
      if (outcome !== undefined)
        assert.match(String(outcome), new RegExp(`^TypeError: Device.boot: ${name} must be `))
    }),
    { numRuns: 50 },
  )
})
