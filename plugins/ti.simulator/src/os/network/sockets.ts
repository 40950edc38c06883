import { connect, createServer, type Server, type Socket } from 'node:net'
import type { SocketAddress, SocketEvent, SocketOrder } from '../../wire/socket.ts'
import type { Clock } from '../time/clock.ts'
import type { Network } from './network.ts'
import { posixError } from './posixError.ts'

export interface SocketsHost {
  readonly clock: Clock
  readonly network: Network
  /** Where a host really is. */
  place(address: SocketAddress): SocketAddress
  tell(id: number, event: SocketEvent): void
}

interface Listening {
  readonly server: Server
  /** Connections that the app has not accepted yet, and the numbers for those that it is ready to. */
  readonly inbound: Socket[]
  readonly wanted: number[]
}

/** The TCP sockets of the app's own process; they end with it. */
export class Sockets {
  readonly #host: SocketsHost
  readonly #sockets = new Map<number, Socket>()
  readonly #listening = new Map<number, Listening>()

  constructor(host: SocketsHost) {
    this.#host = host
  }

  connect({ id, timeout, ...address }: SocketOrder): void {
    if (!this.#host.network.online) {
      this.#fail(id, 'ENETUNREACH')
      return
    }
    const socket = connect(this.#host.place(address))
    const limit = timeout > 0 ? this.#host.clock.after(timeout, () => this.#timedOut(id, socket)) : undefined
    const decided = new Promise<void>((resolve) => {
      socket.once('connect', () => {
        this.#host.tell(id, { step: 'connected' })
        resolve()
      })
      socket.once('close', () => resolve())
    })
    void this.#host.clock.hold(decided).finally(() => limit?.cancel())
    this.#follow(id, socket)
  }

  listen({ id, host, port }: SocketOrder): void {
    const server = createServer({ pauseOnConnect: true })
    const listening: Listening = { server, inbound: [], wanted: [] }
    this.#listening.set(id, listening)
    server.on('error', (error) => this.#fail(id, codeOf(error)))
    server.on('connection', (socket) => {
      socket.on('error', () => socket.destroy())
      listening.inbound.push(socket)
      this.#match(id, listening)
    })
    const ready = new Promise<void>((resolve) => {
      server.once('listening', resolve)
      server.once('close', resolve)
      server.once('error', () => resolve())
    })
    void this.#host.clock.hold(ready)
    server.listen(port, host)
  }

  /** The next connection is the socket of this number. */
  accept(id: number, inbound: number): void {
    const listening = this.#listening.get(id)
    listening?.wanted.push(inbound)
    if (listening) this.#match(id, listening)
  }

  write(id: number, bytes: Uint8Array): void {
    this.#sockets.get(id)?.write(bytes)
  }

  /** What was written before still arrives. */
  close(id: number): void {
    this.#sockets.get(id)?.destroySoon()
    this.#sockets.delete(id)
    const listening = this.#listening.get(id)
    listening?.server.close()
    for (const socket of listening?.inbound ?? []) socket.destroy()
    this.#listening.delete(id)
  }

  closeAll(): void {
    for (const id of [...this.#sockets.keys(), ...this.#listening.keys()]) this.close(id)
  }

  #follow(id: number, socket: Socket): void {
    this.#sockets.set(id, socket)
    const tell = (event: SocketEvent) => {
      if (this.#sockets.get(id) === socket) this.#host.tell(id, event)
    }
    // Of a view of Node's pool the whole pool would cross.
    socket.on('data', (bytes) => tell({ step: 'data', bytes: Uint8Array.from(bytes) }))
    socket.on('end', () => tell({ step: 'ended' }))
    socket.on('error', (error) => tell({ step: 'failed', ...posixError(codeOf(error)) }))
  }

  #match(id: number, { inbound, wanted }: Listening): void {
    const [socket] = inbound
    const [number] = wanted
    if (!socket || number === undefined) return
    inbound.shift()
    wanted.shift()
    const from = { host: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 }
    this.#host.tell(id, { step: 'accepted', inbound: number, from })
    this.#follow(number, socket)
    socket.resume()
  }

  #timedOut(id: number, socket: Socket): void {
    socket.destroy()
    this.#fail(id, 'ETIMEDOUT')
  }

  #fail(id: number, code: string): void {
    this.#host.tell(id, { step: 'failed', ...posixError(code) })
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
