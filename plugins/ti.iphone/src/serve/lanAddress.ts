import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

export interface LanAddress {
  readonly address: string
  readonly interface: string
}

/** Private addresses, RFC 1918: an app may ask them without TLS, and nobody outside can. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/
/** Wi-Fi or Ethernet of a Mac; others are of virtual machines, tunnels and AirDrop. */
const OWN = /^en(\d+)$/

/** The addresses at which an iPhone in the same network may reach this machine, the likeliest first. */
export function lanAddresses(interfaces: Interfaces): LanAddress[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address))
        .map(({ address }) => ({ address, interface: name })),
    )
    .sort((a, b) => rank(a) - rank(b))
}

/**
 * @param wanted of --host
 * @throws an Error that tells which addresses there are.
 */
export function chooseLanAddress(interfaces: Interfaces, wanted?: string): LanAddress {
  const found = lanAddresses(interfaces)
  const chosen = found.find(({ address }) => wanted === undefined || address === wanted)
  if (chosen) return chosen
  const known = found.map(({ address }) => address).join(', ')
  if (wanted !== undefined)
    throw new Error(
      `--host ${wanted} is no address of this machine in a local network; it has: ${known || 'none'}.`,
    )
  throw new Error('This machine is in no local network. Join the Wi-Fi that the iPhone is in, and try again.')
}

function rank({ interface: name }: LanAddress): number {
  const [, number] = OWN.exec(name) ?? []
  return number === undefined ? 1000 : Number(number)
}
