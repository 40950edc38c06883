import { membersOf } from '../api/members.ts'
import { defineConstants } from '../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { settle } from '../kernel/settle.ts'
import { maker } from '../UI/native/maker.ts'
import { STATES } from './Socket/states.ts'
import { TCP } from './Socket/TCP.ts'

/** https://titaniumsdk.com/api/titanium/network/socket.html */
export class SocketModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Network.Socket'
  readonly createTCP = maker(TCP)
}

export const Socket = settle(defineConstants(new SocketModule(), STATES), { assignment: 'ignored' })
refuseMissing(Socket, 'Ti.Network.Socket', membersOf('Ti.Network.Socket'))
