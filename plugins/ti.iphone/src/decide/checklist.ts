import { parseIdentities } from '../observe/identities.ts'
import type { Observations } from '../observe/observe.ts'
import { type ConnectedPhone, parsePhones } from '../observe/phones.ts'
import { type AppleSimulator, parseSimulators } from '../observe/simulators.ts'
import type { Target } from '../project.ts'
import { choosePhone } from './choosePhone.ts'
import { chooseSimulator } from './chooseSimulator.ts'
import type { Requirement } from './requirement.ts'
import { chooseSigning, type Signing } from './signing.ts'
import { signingTeam } from './signingTeam.ts'
import { appleCertificate, titaniumCli, titaniumSdk } from './titanium.ts'
import { xcode, xcodeSetup } from './xcode.ts'

export interface Wish {
  readonly target: Target
  readonly appId: string
  /** The page that says how to get the app signed. */
  readonly guide: string
  /** The major version of iOS that the app needs at least. */
  readonly oldestIos: number
  /** `<sdk-version>` of tiapp.xml. */
  readonly sdk: string
  /** The name, identifier or UDID of the phone or simulator. */
  readonly device?: string
}

/** Where the app is installed. */
export type Destination =
  | { readonly target: 'device'; readonly phone: ConnectedPhone; readonly signing: Signing }
  | { readonly target: 'simulator'; readonly simulator: AppleSimulator }

export interface Checklist {
  /** In the order in which a person mends them. */
  readonly requirements: readonly Requirement[]
  /** Only when nothing is missing. */
  readonly destination?: Destination
}

/** The oldest version of Node that this package supports: `engines` of its package.json. */
const NODE = [20, 19] as const

/** Compares what was seen of this machine with what the build needs. */
export function checklist(seen: Observations, wish: Wish): Checklist {
  const general = generalRequirements(seen, wish.sdk)
  const ready = general.slice(0, 2).every(({ state }) => state === 'met')
  const { requirements: own, destination } =
    wish.target === 'device' ? toPhone(seen, wish) : toSimulator(seen, wish)
  const requirements = [
    ...general,
    ...own.map((requirement): Requirement => (ready ? requirement : unchecked(requirement.name, 'Xcode'))),
  ]
  const complete = requirements.every(({ state }) => state === 'met' || state === 'limited')
  return complete && destination ? { requirements, destination } : { requirements }
}

function generalRequirements(seen: Observations, sdk: string): Requirement[] {
  const theXcode = xcode(seen.xcode)
  const cli = titaniumCli(seen.cli)
  return [
    theXcode,
    theXcode.state === 'met' ? xcodeSetup(seen.xcode) : unchecked("Xcode's licence and first start", 'Xcode'),
    node(seen.node),
    cli,
    cli.state === 'met' ? titaniumSdk(seen.sdks, sdk) : unchecked('Titanium SDK', 'the Titanium CLI'),
    appleCertificate(seen.certificate),
  ]
}

function toPhone(seen: Observations, { appId, guide, device }: Wish): Checklist {
  const identities = parseIdentities(seen.identities?.stdout ?? '')
  const { requirement: iphone, phone } = choosePhone(parsePhones(seen.phones), device, seen.devicectl)
  const { profiles, now } = seen
  const { requirement, signing } = chooseSigning({
    appId,
    guide,
    identities,
    profiles,
    now,
    ...(phone && { udid: phone.udid }),
  })
  const team = signingTeam(identities, seen, signing?.identity)
  const profile = identities.length > 0 ? requirement : unchecked(requirement.name, 'a signing team')
  const requirements = [team, profile, iphone]
  return phone && signing
    ? { requirements, destination: { target: 'device', phone, signing } }
    : { requirements }
}

function toSimulator(seen: Observations, { device, oldestIos }: Wish): Checklist {
  const found = parseSimulators(seen.simulators?.stdout ?? '', oldestIos)
  const { requirement, simulator } = chooseSimulator(found, device, seen.simulators)
  const requirements = [requirement]
  return simulator ? { requirements, destination: { target: 'simulator', simulator } } : { requirements }
}

function node(version: string): Requirement {
  const name = 'Node'
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1]))
    return { name, state: 'met', detail: version }
  return {
    name,
    state: 'missing',
    detail: `${version} is too old, ${NODE.join('.')} or newer is needed`,
    mend: 'https://nodejs.org/en/download',
  }
}

const unchecked = (name: string, needs: string): Requirement => ({ name, state: 'unchecked', needs })
