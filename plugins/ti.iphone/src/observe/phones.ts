import { printable } from '../printable.ts'

/** An iPhone or iPad that was connected to this Mac before. */
export interface ConnectedPhone {
  /** The value for `devicectl --device`. */
  readonly identifier: string
  /** The id of the phone in a provisioning profile. */
  readonly udid: string
  readonly name: string
  readonly os: string
  readonly wired: boolean
  readonly paired: boolean
  /** Whether this Mac can reach it now. */
  readonly reachable: boolean
  readonly developerMode: boolean
}

/**
 * Reads the file that `xcrun devicectl list devices --json-output` wrote. Xcode 27 also lists simulators there, and repeats
 * every value under `properties`. Phones with an iOS older than 17 are not in it.
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
    name: typeof state.name === 'string' ? printable(state.name) : udid,
    os: typeof state.osVersionNumber === 'string' ? state.osVersionNumber : '?',
    wired: connection.transportType === 'wired',
    paired: connection.pairingState === 'paired',
    reachable: tunnel !== 'unavailable',
    developerMode: state.developerModeStatus !== 'disabled',
  }
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields => Object(value)
