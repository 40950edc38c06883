import type { User } from '../storage/Users.ts'
import type { Call, Endpoint } from './Endpoint.ts'
import { AcsError, acsDate } from './envelope.ts'

const MIN_PASSWORD = 4
const MAX_PASSWORD = 200

/** `users/…`, by file name. */
export const users: Record<string, Endpoint> = {
  'create.json': { verb: 'POST', name: 'createUser', handle: create },
  'login.json': { verb: 'POST', name: 'loginUser', handle: login },
  'logout.json': { verb: 'GET', name: 'logoutUser', handle: logout },
  'show/me.json': { verb: 'GET', name: 'showMe', handle: showMe },
}

async function create({ parameters, services }: Call) {
  const [username = null, email = null] = [parameters.text('username', 100), parameters.text('email', 254)]
  if (username === null && email === null) throw new AcsError(400, 'username or email is missing.')
  if (username === 'admin' || email === 'admin') throw new AcsError(400, "admin is the administrator's name.")
  const password = parameters.needText('password', MAX_PASSWORD)
  if (password.length < MIN_PASSWORD) throw new AcsError(400, `password needs ${MIN_PASSWORD} characters.`)
  if (password !== parameters.text('password_confirmation')) {
    throw new AcsError(400, 'password_confirmation is not the same as password.')
  }
  const [first_name = null, last_name = null] = [
    parameters.text('first_name', 100),
    parameters.text('last_name', 100),
  ]
  const user = await services.users.create({ username, email, password, first_name, last_name })
  if (!user) throw new AcsError(400, 'That username or email is taken.')
  return { response: { users: [view(user)] }, meta: { session_id: await services.sessions.start(user.id) } }
}

async function login({ parameters, services, request }: Call) {
  const name = parameters.needText('login', 254)
  const password = parameters.needText('password', MAX_PASSWORD)
  const source = request.socket.remoteAddress ?? ''
  if (!services.limit.allows(source)) throw new AcsError(429, 'Too many wrong passwords: wait a minute.')
  const admin = name === 'admin' && services.admin.passwordIs(password)
  const user = admin ? undefined : await services.users.check(name, password)
  if (!admin && !user) {
    services.limit.failed(source)
    throw new AcsError(401, 'login or password is wrong.')
  }
  const session_id = await services.sessions.start(user?.id ?? null)
  return { response: { users: [user ? view(user) : administrator] }, meta: { session_id } }
}

/** With a `device_token`, that device's subscriptions of this user end too. */
async function logout({ parameters, services, session, sessionId }: Call) {
  const token = parameters.deviceToken()
  if (token !== undefined && session?.admin === false) {
    await services.subscriptions.unsubscribe({ token, userId: session.userId })
    services.pusher.changed()
  }
  if (sessionId !== undefined) await services.sessions.end(sessionId)
  return {}
}

async function showMe({ services, session }: Call) {
  if (!session) throw new AcsError(401, 'Log in first: users/login.json.')
  if (session.admin) return { response: { users: [administrator] } }
  const user = await services.users.byId(session.userId)
  if (!user) throw new AcsError(404, 'This user is gone.')
  return { response: { users: [view(user)] } }
}

const administrator = { username: 'admin', admin: 'true' }

const view = ({ id, username, email, first_name, last_name, created_at }: User) => ({
  id,
  ...Object.fromEntries(
    Object.entries({ username, email, first_name, last_name }).filter(([, text]) => text !== null),
  ),
  created_at: acsDate(created_at),
  admin: 'false',
})
