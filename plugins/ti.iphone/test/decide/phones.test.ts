import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { choosePhone } from '../../src/decide/choosePhone.ts'
import { parsePhones } from '../../src/observe/phones.ts'
import { PHONES_XCODE_15, PHONES_XCODE_26, PHONES_XCODE_27 } from '../helpers/recorded.ts'

const mendOf = (requirement: object) => ('mend' in requirement ? String(requirement.mend) : '')
const detailOf = (requirement: object) => ('detail' in requirement ? String(requirement.detail) : '')
const phone = {
  identifier: '22222222-AAAA',
  udid: '00008002-0123',
  name: 'Jane’s iPhone',
  os: '26.1',
  wired: true,
  paired: true,
  reachable: true,
  developerMode: true,
}

test('Xcode 15 lists an iPad on a cable', () => {
  assert.deepEqual(parsePhones(PHONES_XCODE_15), [
    {
      ...phone,
      identifier: '00000000-0000-0000-0000-000000000000',
      udid: '00000000-0000000000000000',
      name: 'Some iOS device',
      os: '17.3',
    },
  ])
})

test('Xcode 26 lists phones out of reach and watches, which are left out', () => {
  assert.deepEqual(
    parsePhones(PHONES_XCODE_26).map(({ name, reachable }) => [name, reachable]),
    [
      ["Rolf's iPad Pro 3rd Gen", false],
      ["Rolf's iPhone 13", true],
      ["Rolf's iPhone 15", false],
    ],
  )
})

test('Xcode 27 describes a phone in a new way, and lists simulators, which are left out', () => {
  assert.deepEqual(
    parsePhones(PHONES_XCODE_27).map(({ name, udid, paired, reachable }) => [name, udid, paired, reachable]),
    [['Tauri iPhone', '00008101-000A0C123456001E', true, true]],
  )
})

test('whatever is in the list is read without an error', () => {
  const device = fc.record({
    identifier: fc.string(),
    hardwareProperties: fc.anything(),
    properties: fc.anything(),
  })
  const list = fc.record({ result: fc.record({ devices: fc.oneof(fc.array(device), fc.anything()) }) })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        list.map((value) => JSON.stringify(value) ?? ''),
      ),
      (json) => Array.isArray(parsePhones(json)),
    ),
    { numRuns: 200 },
  )
})

test('the phone that is within reach is taken', () => {
  const { requirement, phone: chosen } = choosePhone(parsePhones(PHONES_XCODE_26))
  assert.equal(chosen?.udid, '00008002-012301230123ABCD')
  assert.deepEqual(requirement, { name: 'iPhone', state: 'met', detail: "Rolf's iPhone 13, iOS 18.7.1" })
})

test('of several a paired one on a cable comes first, and the others are named', () => {
  const wireless = { ...phone, name: 'Wireless', wired: false, udid: 'w' }
  const stranger = { ...phone, name: 'Stranger', paired: false, udid: 's' }
  const { requirement, phone: chosen } = choosePhone([stranger, wireless, phone])
  assert.equal(chosen, phone)
  assert.match(detailOf(requirement), /--device takes another one: .*Wireless/)
})

for (const wanted of [phone.name, phone.identifier, phone.udid]) {
  test(`--device ${wanted} takes that phone`, () => {
    const other = { ...phone, name: 'Other', identifier: 'i', udid: 'u' }
    assert.equal(choosePhone([other, phone], wanted).phone, phone)
  })
}

const refused: [string, readonly (typeof phone)[], string | undefined, RegExp, RegExp][] = [
  ['no phone', [], undefined, /none with iOS 17 or newer is connected/, /^https:\/\/developer\.apple\.com/],
  ['a phone that is away', [{ ...phone, reachable: false }], undefined, /none with iOS 17/, /^https:/],
  ['no phone of that name', [phone], 'Nobody’s', /none is called Nobody’s; known: Jane’s iPhone/, /^https:/],
  [
    'a phone that does not trust the Mac',
    [{ ...phone, paired: false }],
    undefined,
    /does not trust this Mac/,
    /^xcrun devicectl manage pair --device 22222222-AAAA$/,
  ],
  [
    'a phone without developer mode',
    [{ ...phone, developerMode: false }],
    undefined,
    /not in developer mode/,
    /enabling-developer-mode/,
  ],
]
for (const [state, phones, wanted, detail, mend] of refused) {
  test(`${state}: it is told, with one remedy`, () => {
    const { requirement, phone: chosen } = choosePhone(phones, wanted)
    assert.equal(chosen, undefined)
    assert.equal(requirement.state, 'missing')
    assert.match(detailOf(requirement), detail)
    assert.match(mendOf(requirement), mend)
  })
}
