/**
 * The earliest date of a banner: on a whole second, at least two seconds ahead. iOS drops the fraction of a second, and
 * never shows a banner whose date is past (UNCalendarNotificationTrigger).
 * @param now milliseconds since 1970
 */
export function startBannerDate(now: number): number {
  return Math.ceil((now + 2000) / 1000) * 1000
}

/** The end banner comes after the start banner, unless that is still far off because the clock was set back. */
export function endBannerDate(now: number, startBanner: number | undefined): number {
  const soonest = startBannerDate(now)
  return startBanner === soonest ? soonest + 1000 : soonest
}
