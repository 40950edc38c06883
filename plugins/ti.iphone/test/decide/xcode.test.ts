import assert from 'node:assert/strict'
import { test } from 'node:test'
import { xcode, xcodeSetup } from '../../src/decide/xcode.ts'
import type { XcodeAnswers } from '../../src/observe/observe.ts'
import { COMMAND_LINE_TOOLS_SELECTED, LICENCE_NOT_ACCEPTED, XCODEBUILD_VERSION } from '../helpers/recorded.ts'

const said = (stdout: string, code = 0) => ({ code, stdout, stderr: '' })
const ready: XcodeAnswers = {
  installed: true,
  selected: said('/Applications/Xcode.app/Contents/Developer\n'),
  version: said(XCODEBUILD_VERSION),
  firstLaunch: said(''),
}
const toolsOnly = said('/Library/Developer/CommandLineTools\n')
const refused = { code: 1, stdout: '', stderr: COMMAND_LINE_TOOLS_SELECTED }

test('Xcode that is installed, selected and started before needs nothing', () => {
  assert.deepEqual(xcode(ready), {
    name: 'Xcode',
    state: 'met',
    detail: '16.0, /Applications/Xcode.app/Contents/Developer',
  })
  assert.equal(xcodeSetup(ready).state, 'met')
})

const mends: [string, Partial<XcodeAnswers>, RegExp][] = [
  [
    'nothing of Xcode',
    { installed: false, selected: undefined, version: undefined, firstLaunch: undefined },
    /^https:\/\/apps\.apple\.com/,
  ],
  [
    'the command line tools only',
    { installed: false, selected: toolsOnly, version: refused, firstLaunch: refused },
    /^https:\/\/apps\.apple\.com/,
  ],
  [
    'the command line tools selected, beside Xcode',
    { selected: toolsOnly, version: refused, firstLaunch: refused },
    /^sudo xcode-select --switch \/Applications\/Xcode\.app$/,
  ],
  [
    'Xcode not selected',
    {
      selected: {
        code: 2,
        stdout: '',
        stderr: 'xcode-select: error: unable to get active developer directory',
      },
    },
    /^sudo xcode-select --switch/,
  ],
  ['an Xcode that does not answer', { version: undefined }, /^sudo xcode-select --switch/],
  ['an old Xcode', { version: said('Xcode 15.4\nBuild version 15F31d\n') }, /^https:\/\/apps\.apple\.com/],
]
for (const [state, answers, mend] of mends) {
  test(`${state}: one remedy is told`, () => {
    const requirement = xcode({ ...ready, ...answers })
    assert.equal(requirement.state, 'missing')
    assert.match('mend' in requirement ? requirement.mend : '', mend)
  })
}

for (const [where, answers] of [
  ['in its version', { version: LICENCE_NOT_ACCEPTED, firstLaunch: LICENCE_NOT_ACCEPTED }],
  ['at its first start', { firstLaunch: LICENCE_NOT_ACCEPTED }],
] as const) {
  test(`a licence that is not accepted, told ${where}, is not taken for a missing Xcode`, () => {
    const seen = { ...ready, ...answers }
    assert.equal(xcode(seen).state, 'met')
    const requirement = xcodeSetup(seen)
    assert.equal('mend' in requirement && requirement.mend, 'sudo xcodebuild -license accept')
  })
}

for (const [what, firstLaunch] of [
  ['says so', said('', 1)],
  ['does not answer', undefined],
] as const) {
  test(`components are installed where Xcode ${what}`, () => {
    const requirement = xcodeSetup({ ...ready, firstLaunch })
    assert.equal('mend' in requirement && requirement.mend, 'sudo xcodebuild -runFirstLaunch')
  })
}

test('newer versions of Xcode, with one number or three, are known by their first', () => {
  for (const version of ['Xcode 27.0', 'Xcode 16', 'Xcode 26.4.1'])
    assert.equal(xcode({ ...ready, version: said(`${version}\nBuild version 1\n`) }).state, 'met')
})
