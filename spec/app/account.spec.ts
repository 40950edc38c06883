import { type Phrase, phrase, say } from '/downloads/index'
import { journal } from '/journal'
import { account } from '/push/account'
import { type Asked, no, ok, standIn } from './dashboard'
import { same, yes } from './expect'

const PASSWORD = 'a password of a spec'

describe('The account', () => {
  let asked: Asked[] = []
  let hear = (one: Asked) => one.answer(ok)
  let leaveStage = () => {}
  const onScreen = () => Alloy.createController('account')

  before(() => {
    leaveStage = standIn((one) => {
      asked.push(one)
      hear(one)
    })
  })
  beforeEach(() => {
    account.logOut()
    asked = []
  })
  afterEach(() => {
    hear = (one) => one.answer(ok)
  })
  after(() => {
    account.logOut()
    leaveStage()
  })

  it('hides what is typed as the password, and asks for it once more at each log-in', () => {
    const view = onScreen()
    same(view.password.passwordMask, true)
    view.user.value = ' maria '
    view.password.value = PASSWORD
    view.logIn.fireEvent('click')
    same(asked[0]?.parameters, { login: 'maria', password: PASSWORD })
    same(view.password.value, '')
    same([view.form.visible, view.logOut.visible], [false, true])
    same(view.who.text, say(phrase('account_who', 'maria')))
    view.logOut.fireEvent('click')
    same([view.form.visible, view.logOut.visible], [true, false])
  })

  it('puts the keyboard away before it asks the dashboard', () => {
    const view = onScreen()
    const away: string[] = []
    view.user.blur = () => away.push('user')
    view.password.blur = () => away.push('password')
    view.logIn.fireEvent('click')
    same(away, ['user', 'password'])
  })

  it('is made by name and password', () => {
    account.create('maria', PASSWORD)
    same(asked[0]?.method, 'create')
    same(account.state, { name: 'maria' })
  })

  it('is kept with its session for the next start, its password nowhere', () => {
    account.logIn('maria', PASSWORD)
    const kept = Ti.App.Properties.listProperties().map((name) => Ti.App.Properties.getString(name, ''))
    yes(kept.includes('session of a spec'), 'the session is not kept')
    yes(!JSON.stringify(kept).includes(PASSWORD), 'the password is kept')
    yes(!journal.asText().includes('session of a spec'), 'the session is in the log')
    account.logOut()
    same(Ti.App.Properties.getString('account.session', ''), '')
  })

  it('is left with the device that it was on, whose subscription ends with it', () => {
    account.logIn('maria', PASSWORD)
    account.logOut()
    same(asked[1], { method: 'logout', parameters: { device_token: Ti.Network.remoteDeviceUUID } })
  })

  it('is not asked for twice at once', () => {
    hear = () => {}
    const view = onScreen()
    account.logIn('maria', PASSWORD)
    account.logIn('maria', PASSWORD)
    same(asked.length, 1)
    same([view.logIn.enabled, view.create.enabled], [false, false])
    asked[0]?.answer(ok)
    same(view.logIn.enabled, true)
  })

  it('asks the dashboard nothing without a name and a password, nor for its administrator', () => {
    for (const [name, password, why] of [
      ['', PASSWORD, 'account_empty'],
      ['maria', '', 'account_empty'],
      ['admin', PASSWORD, 'account_admin'],
    ] as const) {
      account.logIn(name, password)
      same(account.state, { problem: phrase(why) })
    }
    same(asked, [])
  })

  const refusals: [code: number, message: string, why: Phrase][] = [
    [401, 'login or password is wrong.', phrase('account_wrong')],
    [400, 'That username or email is taken.', phrase('account_taken')],
    [400, 'password needs 4 characters.', phrase('cloud_refused', 'password needs 4 characters.')],
    [401, 'key is wrong.', phrase('cloud_refused', 'key is wrong.')],
    [-1009, 'You are offline.', phrase('cloud_refused', 'You are offline.')],
  ]
  for (const [code, message, why] of refusals)
    it(`tells in words why it was not opened: ${message}`, () => {
      const view = onScreen()
      hear = (one) => one.answer(no(code, message))
      account.create('maria', PASSWORD)
      same([view.problem.visible, view.problem.text], [true, say(why)])
      same(account.state.name, undefined)
    })
})
