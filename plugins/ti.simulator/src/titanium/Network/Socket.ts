import { membersOf } from '../api/members.ts'
import { defineConstants } from '../kernel/defineConstants.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'

/** States of TiNetworkSocketTCPProxy.h. */
const STATES = { INITIALIZED: 1, CONNECTED: 2, LISTENING: 4, CLOSED: 8, ERROR: 16 }

/** Its constants; a socket itself throws by name. https://titaniumsdk.com/api/titanium/network/socket.html */
export class SocketModule extends KrollProxy {
  override readonly apiName = 'Ti.Network.Socket'
}

export const Socket = defineConstants(new SocketModule(), STATES)
refuseMissing(Socket, 'Ti.Network.Socket', membersOf('Ti.Network.Socket'))
