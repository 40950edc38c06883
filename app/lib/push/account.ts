import { createEmitter, type Phrase, phrase } from '/downloads/index'
import { journal } from '/journal'
import Cloud, { type CloudCallback, type Refused } from '/push/ti.cloud'

/** The user who is logged in to the dashboard, if any. */
export interface AccountState {
  /** The name of the user. */
  readonly name?: string
  /** Whether a request to the dashboard is under way. */
  readonly asking?: boolean
  /** Why nobody is logged in, unless the person wanted it so. */
  readonly problem?: Phrase
}

const NAME = 'account.name'
const SESSION = 'account.session'
/** The name of the dashboard's administrator, whose session may send to everyone: it has no place on a phone. */
const ADMINISTRATOR = 'admin'

const events = createEmitter<{ changed: AccountState; switched: undefined }>()

/**
 * The user of the dashboard to whom this device is linked. The session is kept over launches, the password never. The
 * session opens nothing but a push channel; a session that opens more belongs in the keychain.
 */
export const account = {
  state: restored(),

  /** `switched`: another user is logged in now, or nobody. */
  on: events.on,

  /** Logs in as a user that the dashboard knows. */
  logIn(name: string, password: string): void {
    ask(name, password, (done) => Cloud.Users.login({ login: name, password }, done))
  },

  /** Creates a user and logs in as that user. */
  create(name: string, password: string): void {
    const user = { username: name, password, password_confirmation: password }
    ask(name, password, (done) => Cloud.Users.create(user, done))
  },

  /** Logs out even where the dashboard does not answer: a session that no device holds ends there by its age. */
  logOut(): void {
    if (account.state.asking) return
    become({ ...account.state, asking: true })
    const device_token = Ti.Network.remoteDeviceUUID || undefined
    Cloud.Users.logout({ device_token }, () => enter('', 'logged out'))
  },

  /** Logs out because the dashboard has ended the session. */
  expired(): void {
    enter('', 'the dashboard has ended the session', phrase('account_expired'))
  },
}

function restored(): AccountState {
  const [name, session] = [NAME, SESSION].map((key) => Ti.App.Properties.getString(key, ''))
  if (!name || !session) return {}
  Cloud.sessionId = session
  return { name }
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

/** The dashboard, like ACS, tells most reasons only by its message. */
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
