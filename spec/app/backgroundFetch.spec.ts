import { phrase, say } from '/downloads/index'
import { type Entry, journal } from '/journal'
import { downloads } from '/service'
import { config } from '/settings/config'
import { onBackgroundFetch } from '/triggers/backgroundFetch'
import { etagOf } from '/triggers/etagOf'
import { fetchInterval } from '/triggers/fetchInterval'
import { type FetchOutcome, wakeUps } from '/triggers/wakeUps'
import { deliver, order } from './delivery'
import { same, yes } from './expect'

const trigger = 'backgroundFetch'
let fetches = 0

/** @returns what became of the fetch. Fails unless its handler is ended once. */
async function fetch(): Promise<FetchOutcome | undefined> {
  const handlerId = `Fetch-spec-${++fetches}`
  const told: Entry[] = []
  const off = journal.on('added', (entry) => told.push(entry))
  await onBackgroundFetch({ handlerId })
  off()
  same(told.filter(({ event, detail }) => event === 'endBackgroundHandler' && detail === handlerId).length, 1)
  return wakeUps.list()[0]?.outcome
}

describe('A background fetch', () => {
  const kept = Ti.App.Properties.getList('backgroundFetch.wakeUps', [])
  after(() => Ti.App.Properties.setList('backgroundFetch.wakeUps', kept))

  it('brings a picture that is new, and when the server has no other the next one starts nothing', async function () {
    this.timeout(30_000)
    await deliver({ trigger })
    same(await fetch(), 'started')
    const picture = await downloads.start({ trigger, url: config().fetchUrl }).ended
    yes(picture.state === 'saved', `there has to be a server at ${config().fetchUrl}: npm start`)
    yes(picture.etag !== undefined, 'the server told no ETag')
    same(await fetch(), 'unchanged')
    same(downloads.latest(trigger), picture)
  })

  it('brings the picture of another address though that is named by the server as the one that is there', async function () {
    this.timeout(30_000)
    const { etag } = await downloads.start({
      trigger,
      url: config().fetchUrl,
      etag: await etagOf(config().fetchUrl),
    }).ended
    same(await fetch(), 'unchanged')
    await deliver({ trigger, etag })
    same(await fetch(), 'started')
    downloads.cancel(downloads.latest(trigger)?.id ?? '')
  })

  it('starts nothing while the download of another is under way', async () => {
    const { id } = order({ trigger })
    same(await fetch(), 'underWay')
    same(downloads.latest(trigger)?.id, id)
    downloads.cancel(id)
  })

  it('that comes while another is being decided on starts nothing', async function () {
    this.timeout(15_000)
    const outcomes = await Promise.all([fetch(), fetch()])
    yes(outcomes.includes('underWay'), `they came to ${outcomes}`)
    downloads.cancel(downloads.latest(trigger)?.id ?? '')
  })

  it('that fails keeps no later one from being decided on', async function () {
    this.timeout(15_000)
    const { createHTTPClient } = Ti.Network
    Ti.Network.createHTTPClient = () => {
      throw new Error('there is no network')
    }
    same(await fetch(), 'failed')
    Ti.Network.createHTTPClient = createHTTPClient
    yes((await fetch()) !== 'underWay', 'it waits for the one that failed')
    downloads.cancel(downloads.latest(trigger)?.id ?? '')
  })

  it('keeps the app awake for no less than nothing where the clock is set back meanwhile', async function () {
    this.timeout(15_000)
    const { now } = Date
    let time = now()
    Date.now = () => {
      time -= 1_000
      return time
    }
    await fetch().finally(() => {
      Date.now = now
    })
    same(wakeUps.list()[0]?.awakeMs, 0)
    downloads.cancel(downloads.latest(trigger)?.id ?? '')
  })

  it('is listed with its time, how long it kept the app awake, and what became of it; old ones go', () => {
    const view = Alloy.createController('backgroundFetch')
    const at = Date.UTC(2026, 0, 15, 9, 30)
    for (let count = 1; count <= 30; count++) wakeUps.add({ at, awakeMs: count * 100, outcome: 'unchanged' })
    same(wakeUps.list().length, 10)
    same(wakeUps.list()[0], { at, awakeMs: 3000, outcome: 'unchanged' })
    const [head, newest, ...older] = view.wakeUps.text.split('\n')
    same([head, older.length], [L('fetch_granted'), 4])
    const [when, awake] = [{ date: at }, { decimal: 3 }]
    same(newest, say(phrase('fetch_wake_up', when, awake, phrase('fetch_unchanged'))))
  })

  it('is not listed as another version of the app may have kept it', () => {
    const right = { at: 1, awakeMs: 2, outcome: 'unchanged' }
    const wrong = [{ at: '1' }, { awakeMs: undefined }, { outcome: 'slept' }].map((other) => ({
      ...right,
      ...other,
    }))
    Ti.App.Properties.setList('backgroundFetch.wakeUps', [...wrong, right])
    same(wakeUps.list(), [right])
  })

  it('can be switched off, which stays so, and on again', () => {
    const before = fetchInterval.isOn()
    const view = Alloy.createController('backgroundFetch')
    for (const on of [false, true]) {
      view.allowed.value = on
      view.allowed.fireEvent('change', { value: on })
      same(fetchInterval.isOn(), on)
      same(view.help.text, L(on ? 'help_fetch' : 'help_fetch_off'))
      same(Alloy.createController('backgroundFetch').allowed.value, on)
      same(Ti.App.Properties.getBool('backgroundFetch.off', false), !on)
    }
    fetchInterval.turn(before)
  })
})
