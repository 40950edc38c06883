export interface SocketAddress {
  readonly host: string
  readonly port: number
}

export interface SocketOrder extends SocketAddress {
  readonly id: number
  /** In ms; 0 means none. */
  readonly timeout: number
}

/** What becomes of a TCP socket of the app. */
export type SocketEvent =
  | { readonly step: 'connected' }
  | { readonly step: 'accepted'; readonly inbound: number; readonly from: SocketAddress }
  | { readonly step: 'data'; readonly bytes: Uint8Array }
  /** The other side sends no more. */
  | { readonly step: 'ended' }
  | { readonly step: 'failed'; readonly code: number; readonly message: string }
