import type { SettingsView } from '../common/wire.ts'
import { ApiError, api } from './api.ts'
import { followChanges } from './live.ts'
import { PushCompose } from './PushCompose.ts'
import { PushDevices } from './PushDevices.ts'
import { PushHistory } from './PushHistory.ts'
import { SignIn } from './SignIn.ts'

customElements.define('sign-in', SignIn)
customElements.define('push-compose', PushCompose)
customElements.define('push-devices', PushDevices)
customElements.define('push-history', PushHistory)

/** An element of index.html. */
function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`index.html has no ${selector}`)
  return element
}

const signIn = find('sign-in', SignIn)
const compose = find('push-compose', PushCompose)
const devices = find('push-devices', PushDevices)
const history = find('push-history', PushHistory)
const main = find('main', HTMLElement)
const signOut = find('#sign-out', HTMLButtonElement)
const live = find('#live', HTMLElement)

let stop = () => {}

async function open() {
  stop()
  const settings = await api.settings()
  const { apns, signedIn, passwordNeeded } = settings
  main.hidden = !signedIn
  signIn.hidden = signedIn
  signOut.hidden = !(signedIn && passwordNeeded)
  find('#destination', HTMLElement).textContent =
    `${apns.topic} · ${apns.environment} · ${new URL(apns.origin).host}`
  if (!signedIn) return
  compose.start(settings)
  stop = followChanges(() => refresh(settings), tell)
}

async function refresh({ apns }: SettingsView) {
  try {
    const [known, pushes] = await Promise.all([api.devices(), api.pushes()])
    devices.show(known)
    compose.offer(known.channels)
    history.show(pushes, apns)
    tell(true)
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) await open()
    else tell(false)
  }
}

function tell(isLive: boolean) {
  live.className = isLive ? 'on' : 'off'
  live.textContent = isLive ? 'Live' : 'Waiting for the dashboard…'
}

signIn.addEventListener('signed-in', () => void open())
signOut.addEventListener('click', async () => {
  await api.signOut()
  await open()
})
devices.onAim = (target) => compose.choose(target)
await open()
