import { createEmitter, type Phrase, phrase } from '/downloads/index'
import { journal } from '/journal'
import Cloud, { type CloudCallback, type Refused } from '/push/ti.cloud'

/** Who is logged in at the dashboard. */
export interface AccountState {
  /** Who is logged in. */
  readonly name?: string
  /** Whether the dashboard is being asked. */
  readonly asking?: boolean
  /** Why nobody is logged in, where it is not by choice. */
  readonly problem?: Phrase
}

const NAME = 'account.name'
const SESSION = 'account.session'
/** As which the dashboard's administrator logs in: a session that may send to everyone has no place on a phone. */
const ADMINISTRATOR = 'admin'

const events = createEmitter<{ changed: AccountState; switched: undefined }>()

/**
 * The user of the dashboard as whom this device is subscribed. The session is kept over launches, the password never. It
 * opens nothing but a push channel; one that opens more belongs in the keychain.
 */
export const account = {
  state: restored(),

  /** `switched`: somebody else is logged in now, or nobody. */
  on: events.on,

  /** Logs in as a user that the dashboard knows. */
  logIn(name: string, password: string): void {
    ask(name, password, (done) => Cloud.Users.login({ login: name, password }, done))
  },

  /** Makes a user of that name, who is logged in then. */
  create(name: string, password: string): void {
    const user = { username: name, password, password_confirmation: password }
    ask(name, password, (done) => Cloud.Users.create(user, done))
  },

  /** Without an answer too: a session that nobody has any more ends at the dashboard by its age. */
  logOut(): void {
    if (account.state.asking) return
    become({ ...account.state, asking: true })
    const device_token = Ti.Network.remoteDeviceUUID || undefined
    Cloud.Users.logout({ device_token }, () => enter('', 'logged out'))
  },

  /** The dashboard does not know the session any more. */
  expired(): void {
    enter('', 'the dashboard has ended the session', phrase('account_expired'))
  },
}

function restored(): AccountState {
  Cloud.sessionId = Ti.App.Properties.getString(SESSION, '') || undefined
  const name = Ti.App.Properties.getString(NAME, '')
  return Cloud.sessionId && name ? { name } : {}
}

function ask(name: string, password: string, send: (done: CloudCallback) => void): void {
  if (account.state.asking) return
  const missing = name === '' || password === ''
  if (missing || name === ADMINISTRATOR) {
    become({ problem: phrase(missing ? 'account_empty' : 'account_admin') })
    return
  }
  become({ asking: true })
  send((answer) => (answer.success ? enter(name, 'logged in') : become({ problem: problemOf(answer) })))
}

/** The dashboard, as ACS, tells most reasons by their message alone. */
function problemOf({ code, message, why }: Refused): Phrase {
  if (code === 401 && /password/i.test(message)) return phrase('account_wrong')
  if (code === 400 && /taken/i.test(message)) return phrase('account_taken')
  return why
}

function enter(name: string, what: string, problem?: Phrase): void {
  if (name === '') Cloud.sessionId = undefined
  Ti.App.Properties.setString(NAME, name)
  Ti.App.Properties.setString(SESSION, Cloud.sessionId ?? '')
  journal.add('account', what)
  become({ ...(name && { name }), ...(problem && { problem }) })
  events.emit('switched', undefined)
}

function become(state: AccountState): void {
  account.state = state
  events.emit('changed', state)
}
