import { addressProblem, brokenRules, isWhole } from '/downloads/index'
import { parseConfig } from '/settings/configRules'
import { startProblems } from '/settings/startProblems'
import { same, yes } from './expect'

/** What is told of these settings. */
function complaint(change: object): string {
  try {
    parseConfig({ ...Alloy.CFG, ...change }, { addressProblem, brokenRules, isWhole })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('The configuration', () => {
  it('of this build is right, and so is its SDK', () => {
    same(startProblems(), [])
    same(complaint({}), '')
  })

  for (const [name, wrong] of Object.entries({
    imageUrl: 'ftp://127.0.0.1/1.png',
    fetchUrl: undefined,
    channel: '#a b',
    allowedHosts: ['https://127.0.0.1'],
    allowLocalHttp: 'yes',
    maxBytes: 0,
    keepPictures: 1.5,
    retryAfterSeconds: [2, 0],
    fetchIntervalSeconds: -1,
  }))
    it(`that is wrong in ${name} is told by that name, what it must be, and what it is`, () => {
      const told = complaint({ [name]: wrong })
      yes(told.startsWith(`app/config.json: ${name} must be `), told)
      yes(told.endsWith(`it is ${JSON.stringify(wrong)}.`), told)
    })
})
