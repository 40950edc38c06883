import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

export interface LanAddress {
  readonly address: string
  readonly interface: string
}

/** Private addresses (RFC 1918): nobody outside of the local network reaches them, and iOS lets an app use them without TLS. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/
/** The interfaces of Wi-Fi and Ethernet on a Mac. Others belong to virtual machines, tunnels and AirDrop. */
const OWN = /^en(\d+)$/

/** The addresses at which an iPhone in the same network may reach this machine, the most likely first. */
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
 * The address at which the iPhone reaches this machine.
 * @param wanted the value of --host
 * @throws an Error that names the addresses of this machine.
 */
export function chooseLanAddress(interfaces: Interfaces, wanted?: string): LanAddress {
  const found = lanAddresses(interfaces)
  const chosen = found.find(({ address }) => wanted === undefined || address === wanted)
  if (chosen) return chosen
  const known = found.map(({ address }) => address).join(', ')
  if (wanted !== undefined)
    throw new Error(
      `--host ${wanted} is not an address of this machine in a local network; it has: ${known || 'none'}.`,
    )
  throw new Error(
    'This machine is not in a local network. Connect it to the Wi-Fi of the iPhone, and try again.',
  )
}

function rank({ interface: name }: LanAddress): number {
  const [, number] = OWN.exec(name) ?? []
  return number === undefined ? 1000 : Number(number)
}
