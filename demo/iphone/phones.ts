import type { Requirement } from './requirement.ts'

/** An iPhone or iPad that this Mac has met. */
export interface ConnectedPhone {
  /** As `devicectl --device` takes it. */
  readonly identifier: string
  /** As a provisioning profile names it. */
  readonly udid: string
  readonly name: string
  readonly os: string
  readonly wired: boolean
  readonly paired: boolean
  /** Whether it is within reach now. */
  readonly reachable: boolean
  readonly developerMode: boolean
}

const RUN_GUIDE =
  'https://developer.apple.com/documentation/xcode/running-your-app-in-simulator-or-on-a-device'
const MODE_GUIDE = 'https://developer.apple.com/documentation/xcode/enabling-developer-mode-on-a-device'

/**
 * Reads what `xcrun devicectl list devices --json-output` wrote. Since Xcode 27 it lists simulators too, and tells
 * everything once more under `properties`; phones older than iOS 17 are not in it.
 */
export function parsePhones(json: string): ConnectedPhone[] {
  let devices: unknown
  try {
    devices = fields(fields(JSON.parse(json)).result).devices
  } catch {
    return []
  }
  return (Array.isArray(devices) ? devices : []).flatMap((device: unknown) => readPhone(fields(device)) ?? [])
}

function readPhone(device: Fields): ConnectedPhone | undefined {
  const properties = fields(device.properties)
  const state = { ...fields(properties.state), ...fields(device.deviceProperties) }
  const hardware = { ...fields(properties.hardware), ...fields(device.hardwareProperties) }
  const connection = { ...fields(properties.connection), ...fields(device.connectionProperties) }
  const { identifier } = device
  const { udid, platform, reality } = hardware
  const simulated = reality === 'simulated' || device.visibilityClass === 'simulators'
  if (simulated || platform !== 'iOS' || typeof udid !== 'string' || typeof identifier !== 'string')
    return undefined
  const tunnel = connection.tunnelState ?? connection.state
  return {
    identifier,
    udid,
    name: typeof state.name === 'string' ? state.name : udid,
    os: typeof state.osVersionNumber === 'string' ? state.osVersionNumber : '?',
    wired: connection.transportType === 'wired',
    paired: connection.pairingState === 'paired',
    reachable: tunnel !== 'unavailable',
    developerMode: state.developerModeStatus !== 'disabled',
  }
}

/** @param wanted a name, an identifier or a UDID */
export function choosePhone(
  phones: readonly ConnectedPhone[],
  wanted?: string,
): { requirement: Requirement; phone?: ConnectedPhone } {
  const name = 'iPhone'
  const missing = (detail: string, mend: string): { requirement: Requirement } => ({
    requirement: { name, state: 'missing', detail, mend },
  })
  const meant = phones.filter(
    (phone) => wanted === undefined || [phone.name, phone.identifier, phone.udid].includes(wanted),
  )
  const [phone] = meant
    .filter(({ reachable }) => reachable)
    .sort((a, b) => Number(b.paired) - Number(a.paired) || Number(b.wired) - Number(a.wired))
  if (!phone) {
    const known = phones.map((one) => one.name).join(', ')
    if (wanted !== undefined && meant.length === 0)
      return missing(`none is called ${wanted}; known: ${known || 'none'}`, RUN_GUIDE)
    return missing('none with iOS 17 or newer is connected; use a cable, unlock it, tap Trust', RUN_GUIDE)
  }
  if (!phone.paired)
    return missing(
      `${phone.name} does not trust this Mac`,
      `xcrun devicectl manage pair --device ${phone.identifier}`,
    )
  if (!phone.developerMode) return missing(`${phone.name} is not in developer mode`, MODE_GUIDE)
  const others = meant.filter((one) => one !== phone && one.reachable).map((one) => one.name)
  const choice = others.length > 0 ? `; another by --device: ${others.join(', ')}` : ''
  return { requirement: { name, state: 'met', detail: `${phone.name}, iOS ${phone.os}${choice}` }, phone }
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields => Object(value)
