import type { DevicesView, PushRequest, PushView, SettingsView } from '../common/wire.ts'

/** An answer of the dashboard that is not success; `status` 401 means that the password is needed. */
export class ApiError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Relative addresses, so that the page works under any prefix. */
async function call<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  let response: Response
  try {
    response = await fetch(`api/${path}`, { method, headers, ...sent })
  } catch {
    throw new ApiError(0, 'The dashboard does not answer. Is it still running?')
  }
  const answer = await response.json().catch(() => ({}))
  if (!response.ok)
    throw new ApiError(response.status, answer.error ?? `The dashboard answered ${response.status}.`)
  return answer
}

export const api = {
  settings: () => call<SettingsView>('GET', 'settings'),
  signIn: (password: string) => call<unknown>('POST', 'session', { password }),
  signOut: () => call<unknown>('DELETE', 'session'),
  devices: () => call<DevicesView>('GET', 'devices'),
  pushes: () => call<PushView[]>('GET', 'pushes'),
  send: (request: PushRequest) => call<PushView>('POST', 'pushes', request),
}
