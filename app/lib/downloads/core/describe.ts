import type { Canceller, Ended, Failure, Transfer } from './transfer.js'

/** The status line of a transfer, in words for its user. */
export function describe(transfer: Transfer): string {
  switch (transfer.state) {
    case 'queued':
      return 'Waiting for iOS to begin.'
    case 'running':
      if (transfer.arrived !== undefined) return 'Checking the picture.'
      if (transfer.bytes === 0) return 'Waiting for the first bytes.'
      return transfer.total === undefined
        ? `${megabytes(transfer.bytes)} so far; the server did not say how much there is.`
        : `${megabytes(transfer.bytes)} of ${megabytes(transfer.total)}`
    default:
      return describeEnd(transfer)
  }
}

export function describeEnd(transfer: Ended): string {
  if (transfer.state === 'saved') return `Downloads completed successfully. ${megabytes(transfer.bytes)}`
  if (transfer.state === 'failed') return `Download failed: ${why(transfer.reason)}`
  return CANCELLED[transfer.by]
}

/** How far a transfer is, from 0 to 1; undefined when nobody knows. Only a checked and saved file is 1. */
export function fraction(transfer: Transfer): number | undefined {
  if (transfer.state === 'saved') return 1
  if (transfer.state !== 'running' || transfer.total === undefined) return undefined
  return Math.min(transfer.bytes / transfer.total, 0.99)
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const CANCELLED: Record<Canceller, string> = {
  app: 'Download cancelled.',
  iOS: 'Download stopped: iOS ends downloads when the app is swiped away. Start it again.',
}

function why(reason: Failure): string {
  switch (reason.kind) {
    case 'network':
      return `${reason.message} (${reason.code})`
    case 'http':
      return `the server answered ${reason.status} instead of a picture.`
    case 'tooLarge':
      return `the picture has ${megabytes(reason.bytes)}; at most ${megabytes(reason.limit)} are taken.`
    case 'notAnImage':
      return 'what arrived is not a picture.'
    case 'truncated':
      return 'the picture broke off before its end.'
    case 'checksum':
      return 'the picture is not the one that was announced.'
    case 'storage':
      return 'the file could not be kept; the phone may be full.'
    case 'notStarted':
      return 'iOS did not take the order; is the address right?'
    case 'lost':
      return 'iOS no longer knows of it. Start it again.'
  }
}
