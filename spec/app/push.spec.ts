import { phrase, say } from '/downloads/index'
import { journal } from '/journal'
import { account } from '/push/account'
import { type PushState, push } from '/push/push'
import Cloud from '/push/ti.cloud'
import { config } from '/settings/config'
import { type Asked, no, ok, standIn } from './dashboard'
import { same } from './expect'

/** What the push service was last, with all the steps that led there. */
function until(wanted: PushState['step']): Promise<string[]> {
  const steps: string[] = []
  return new Promise((resolve) => {
    const off = push.on('changed', ({ step }) => {
      steps.push(step)
      if (step !== wanted) return
      off()
      resolve(steps)
    })
  })
}

describe('The subscription', () => {
  let asked: Asked[] = []
  let hear = (one: Asked) => one.answer(ok)
  let leaveStage = () => {}
  const methods = () => asked.map(({ method }) => method)

  before(() => {
    leaveStage = standIn((one) => {
      asked.push(one)
      hear(one)
    })
    account.logOut()
  })
  beforeEach(() => {
    asked = []
  })
  afterEach(() => {
    hear = (one) => one.answer(ok)
  })
  after(() => {
    account.logOut()
    leaveStage()
    push.register()
  })

  it('goes from registering at Apple over subscribing to subscribed, and its screen says each', async function () {
    this.timeout(10_000)
    const view = Alloy.createController('silentPush')
    const said: string[] = []
    const off = push.on('changed', () => said.push(view.registration.text))
    push.subscribe()
    same(await until('subscribed'), ['subscribing', 'subscribed'])
    off()
    same(methods(), ['subscribeToken'])
    same(said.slice(0, 2), [L('push_registering'), L('push_subscribing')])
    const beginning = Ti.Network.remoteDeviceUUID.slice(0, 8)
    same(said[2], say(phrase('push_subscribed', config().channel, beginning)))
    same([view.retry.visible, view.subscribe.visible, view.unsubscribe.visible], [false, false, true])
  })

  it('says why it failed, and tries again when told so', async () => {
    const view = Alloy.createController('silentPush')
    hear = (one) => one.answer(no(500, 'No answer.'))
    push.register()
    await until('failed')
    same(view.registration.text, say(phrase('cloud_refused', 'No answer.')))
    same(view.retry.visible, true)
    hear = (one) => one.answer(ok)
    view.retry.fireEvent('click')
    await until('subscribed')
    same(view.retry.visible, false)
  })

  it('is left when told so, stays left at the next start, and comes back when told so', async () => {
    const view = Alloy.createController('silentPush')
    view.unsubscribe.fireEvent('click')
    await until('unsubscribed')
    push.register()
    await until('unsubscribed')
    same(methods(), ['unsubscribeToken'])
    view.subscribe.fireEvent('click')
    await until('subscribed')
    same(methods(), ['unsubscribeToken', 'subscribeToken'])
  })

  it('is still to be left when the dashboard did not hear of it', async () => {
    hear = (one) => one.answer(no(0, 'No answer.'))
    push.unsubscribe()
    await until('failed')
    hear = (one) => one.answer(ok)
    push.register()
    await until('unsubscribed')
    push.subscribe()
    await until('subscribed')
  })

  it("is that of the user who logs in, and nobody's again when the user logs out", async () => {
    account.logIn('maria', 'secret')
    await until('subscribed')
    account.logOut()
    await until('subscribed')
    same(methods(), ['login', 'subscribe', 'logout', 'subscribeToken'])
  })

  it('goes on without a user whose session the dashboard has ended, and says so', async () => {
    account.logIn('maria', 'secret')
    await until('subscribed')
    hear = (one) => one.answer(one.method === 'subscribe' ? no(401, 'Log in first.') : ok)
    push.register()
    await until('subscribed')
    same(account.state, { problem: phrase('account_expired') })
    same(methods().slice(-2), ['subscribe', 'subscribeToken'])
  })

  it('keeps a user logged in whose session is newer than the one that the dashboard ended', async () => {
    for (const user of ['otto', 'maria']) {
      account.logIn('maria', 'secret')
      await until('subscribed')
      asked = []
      hear = ({ method, answer }) => {
        if (method === 'login') Cloud.sessionId = `another session of ${user}`
        if (method !== 'subscribe') answer(ok)
      }
      push.register()
      await until('subscribing')
      const old = asked[0]
      account.logOut()
      account.logIn(user, 'secret')
      hear = (one) => one.answer(ok)
      old?.answer(no(401, 'Log in first.'))
      await until('subscribed')
      same(account.state, { name: user })
      account.logOut()
      await until('subscribed')
    }
  })

  it('is that of the newest token, which Apple may give while the dashboard is asked', async () => {
    const { registerForPushNotifications: real } = Ti.Network
    const apple = (deviceToken: string) => {
      Ti.Network.registerForPushNotifications = ({ success }) => success?.({ deviceToken })
      push.register()
    }
    hear = () => {}
    for (const token of ['old', 'newer', 'newest']) apple(token)
    Ti.Network.registerForPushNotifications = real
    hear = (one) => one.answer(ok)
    asked[0]?.answer(ok)
    same(
      asked.map(({ parameters }) => 'device_token' in parameters && parameters.device_token),
      ['old', 'newest'],
    )
    same(push.state, { step: 'subscribed', token: 'newest' })
  })

  it('asks one thing at a time, and what was wanted last stands', async () => {
    hear = () => {}
    push.register()
    await until('subscribing')
    push.unsubscribe()
    await new Promise((resolve) => setTimeout(resolve, 100))
    same(methods(), ['subscribeToken'])
    hear = (one) => one.answer(ok)
    asked[0]?.answer(ok)
    same(methods(), ['subscribeToken', 'unsubscribeToken'])
    same(push.state.step, 'unsubscribed')
  })

  it('comes back where that was wanted while it was being left, also at the next start', async () => {
    push.subscribe()
    await until('subscribed')
    asked = []
    hear = () => {}
    push.unsubscribe()
    await until('unsubscribing')
    push.subscribe()
    await new Promise((resolve) => setTimeout(resolve, 100))
    hear = (one) => one.answer(ok)
    asked[0]?.answer(ok)
    same(methods(), ['unsubscribeToken', 'subscribeToken'])
    same([push.state.step, Ti.App.Properties.getString('push.wish', '')], ['subscribed', 'subscribe'])
  })

  it('has each push logged with where the app was when it came', () => {
    const { registerForPushNotifications: real } = Ti.Network
    const told: string[] = []
    const off = journal.on('added', ({ event, detail }) => told.push(`${event} ${detail}`))
    Ti.Network.registerForPushNotifications = ({ callback }) => {
      for (const inBackground of [true, false]) callback?.({ inBackground } as PushNotificationData)
    }
    push.register()
    Ti.Network.registerForPushNotifications = real
    off()
    same(told, ['push in the background', 'push in the foreground'])
  })

  it('is told as refused with the reason of Apple, and can be tried again', () => {
    const { registerForPushNotifications: real } = Ti.Network
    const view = Alloy.createController('silentPush')
    Ti.Network.registerForPushNotifications = ({ error }) => error?.({ error: 'no valid aps-environment' })
    push.register()
    Ti.Network.registerForPushNotifications = real
    same(push.state, { step: 'refused', why: phrase('push_refused', 'no valid aps-environment') })
    same(
      [view.registration.text, view.retry.visible],
      [say(phrase('push_refused', 'no valid aps-environment')), true],
    )
  })
})
