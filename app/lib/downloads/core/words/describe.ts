import type { OtherFormat } from '../picture/otherFormats.js'
import type { Canceller, Ended, Failure, Transfer, Trigger } from '../transfer/transfer.js'
import type { Pace } from './pace.js'
import { type Phrase, phrase } from './phrase.js'

/** Facts that a transfer does not hold. */
export interface Circumstances {
  readonly online: boolean
  /** Absent until it can be measured. */
  readonly pace?: Pace | undefined
}

/** The status line of a transfer, for its user. */
export function describe(transfer: Transfer, { online, pace }: Circumstances): Phrase {
  switch (transfer.state) {
    case 'waiting':
      return phrase('transfer_waiting', why(transfer.reason))
    case 'queued':
      return online ? phrase('transfer_queued') : phrase('transfer_offline')
    case 'running':
      if (transfer.arrived !== undefined) return phrase('transfer_checking')
      if (!online) return phrase('transfer_offline')
      if (transfer.bytes === 0) return phrase('transfer_first_bytes')
      return progress(transfer.bytes, transfer.total, pace)
    default:
      return describeEnd(transfer)
  }
}

function progress(bytes: number, total: number | undefined, pace: Pace | undefined): Phrase {
  const so = { bytes }
  const speed = pace && { bytes: pace.bytesPerSecond }
  if (total === undefined)
    return speed ? phrase('transfer_bytes_speed', so, speed) : phrase('transfer_bytes', so)
  const [all, percent] = [{ bytes: total }, Math.min(Math.floor((bytes / total) * 100), 99)]
  if (!speed || pace.secondsLeft === undefined) return phrase('transfer_bytes_of', so, all, percent)
  return phrase('transfer_bytes_at', so, all, percent, speed, { seconds: pace.secondsLeft })
}

/** How a transfer ended. */
export function describeEnd(transfer: Ended): Phrase {
  if (transfer.state === 'saved') return phrase('transfer_saved', { bytes: transfer.bytes })
  if (transfer.state === 'failed') return phrase('transfer_failed', why(transfer.reason))
  return phrase(CANCELLED[transfer.by])
}

/** By which trigger a picture came, and when. */
export function describeOrigin({ trigger, endedAt }: Ended): Phrase {
  return phrase(ORIGIN[trigger], { date: endedAt })
}

/** How far a transfer is, from 0 to 1; undefined when its size is not known. Only a checked and saved file is 1. */
export function fraction(transfer: Transfer): number | undefined {
  if (transfer.state === 'saved') return 1
  if (transfer.state !== 'running' || transfer.total === undefined) return undefined
  return Math.min(transfer.bytes / transfer.total, 0.99)
}

/** A fraction for VoiceOver, in steps of 5 % so that it does not read each one out. */
export function inPercent(part = 0): string {
  return `${Math.floor(part * 20) * 5} %`
}

const CANCELLED: Record<Canceller, string> = { app: 'cancelled_by_app', iOS: 'cancelled_by_ios' }

const ORIGIN: Record<Trigger, string> = {
  foreground: 'origin_foreground',
  backgroundFetch: 'origin_background_fetch',
  silentPush: 'origin_silent_push',
}

function why(reason: Failure): Phrase {
  switch (reason.kind) {
    case 'network':
      return phrase('failure_network', reason.message, reason.code)
    case 'http':
      return phrase('failure_http', reason.status)
    case 'tooLarge':
      return phrase('failure_too_large', { bytes: reason.bytes }, { bytes: reason.limit })
    case 'tooManyPixels':
      return phrase('failure_too_many_pixels', millions(reason.pixels), millions(reason.limit))
    case 'otherSize':
      return phrase('failure_other_size', { bytes: reason.bytes }, { bytes: reason.promised })
    case 'otherFormat':
      return phrase('failure_other_format', phrase(FORMATS[reason.format]))
    case 'needsNewerIos':
      return phrase('failure_needs_newer_ios', reason.format, reason.version)
    default:
      return phrase(FAILURES[reason.kind])
  }
}

const millions = (count: number) => ({ decimal: count / 1_000_000 })

const FAILURES = {
  notAnImage: 'failure_not_an_image',
  truncated: 'failure_truncated',
  unreadable: 'failure_unreadable',
  checksum: 'failure_checksum',
  storage: 'failure_storage',
  notStarted: 'failure_not_started',
  lost: 'failure_lost',
} as const

const FORMATS: Record<OtherFormat, string> = {
  tiff: 'format_tiff',
  bmp: 'format_bmp',
  ico: 'format_ico',
  photoshop: 'format_photoshop',
  jpegXl: 'format_jpeg_xl',
  jpeg2000: 'format_jpeg_2000',
  svg: 'format_svg',
  pdf: 'format_pdf',
  zip: 'format_zip',
  video: 'format_video',
  page: 'format_page',
  text: 'format_text',
}
