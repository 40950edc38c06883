/** A moment as the timeline writes it: `14:05:09.123`. */
export function clockTime(at: number, { ms = false } = {}): string {
  const moment = new Date(at)
  const seconds = moment.toLocaleTimeString('en-GB')
  return ms ? `${seconds}.${String(moment.getMilliseconds()).padStart(3, '0')}` : seconds
}
