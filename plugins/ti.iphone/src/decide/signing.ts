import type { Identity } from '../observe/identities.ts'
import { covers, type Profile } from '../observe/profiles.ts'
import type { Requirement } from './requirement.ts'

/** What the app is signed with. */
export interface Signing {
  readonly identity: Identity
  readonly profile: Profile
}

export interface SigningWish {
  readonly appId: string
  /** The page that says how to get a profile. */
  readonly guide: string
  readonly identities: readonly Identity[]
  readonly profiles: readonly Profile[]
  /** UDID of the iPhone, when it is known. */
  readonly udid?: string
  readonly now: Date
}

const PROFILES = 'https://developer.apple.com/account/resources/profiles/list'

/** Chooses the profile for this app and phone: first by push, then made by hand before made by Xcode, then the latest to expire. */
export function chooseSigning(wish: SigningWish): { requirement: Requirement; signing?: Signing } {
  const name = 'Provisioning profile'
  const missing = (detail: string, mend: string): { requirement: Requirement } => ({
    requirement: { name, state: 'missing', detail, mend },
  })
  const forApp = wish.profiles.filter((profile) => covers(profile, wish.appId))
  if (forApp.length === 0)
    return missing(
      `none for ${wish.appId}; if that id belongs to another team, choose your own: --app-id com.example.app`,
      wish.guide,
    )
  const valid = forApp.filter((profile) => profile.expires > wish.now)
  if (valid.length === 0)
    return missing(
      `“${newest(forApp).name}” expired on ${newest(forApp).expires.toISOString().slice(0, 10)}`,
      newest(forApp).managed ? 'Run any app on the iPhone from Xcode: it renews the profile' : PROFILES,
    )
  const signed = valid.flatMap((profile) => {
    const identity = wish.identities.find(({ sha1 }) => profile.certificates.includes(sha1))
    return identity ? [{ profile, identity }] : []
  })
  if (signed.length === 0)
    return missing(`“${newest(valid).name}” was made for a certificate that is not in the keychain`, PROFILES)
  const usable = signed.filter(
    ({ profile }) => profile.managed || wish.udid === undefined || profile.devices.includes(wish.udid),
  )
  const [best] = usable.sort(
    (a, b) =>
      Number(b.profile.push) - Number(a.profile.push) ||
      Number(a.profile.managed) - Number(b.profile.managed) ||
      b.profile.expires.getTime() - a.profile.expires.getTime(),
  )
  if (!best) return missing(`“${newest(valid).name}” does not name this iPhone, ${wish.udid}`, PROFILES)
  return { requirement: { name, ...describeProfile(best.profile, wish.guide) }, signing: best }
}

function describeProfile(profile: Profile, guide: string) {
  const who = `“${profile.name}”, team ${profile.team}`
  if (profile.push) return { state: 'met', detail: `${who}, with push` } as const
  if (profile.free)
    return {
      state: 'limited',
      detail: `${who}, of a free Apple ID: the app works, but without push`,
      mend: 'https://developer.apple.com/programs/enroll/ (push needs a paid team)',
    } as const
  return { state: 'limited', detail: `${who}, without push`, mend: guide } as const
}

function newest(profiles: readonly Profile[]): Profile {
  return profiles.reduce((latest, profile) => (profile.expires > latest.expires ? profile : latest))
}
