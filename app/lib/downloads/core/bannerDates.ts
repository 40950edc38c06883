/**
 * When a banner may be shown. A date of "now" never fires, because iOS drops the fraction of the second and what
 * is past is not shown (UNCalendarNotificationTrigger): so at least two seconds ahead, on a whole second.
 * @param now milliseconds since 1970
 */
export function startBannerDate(now: number): number {
  return Math.ceil((now + 2000) / 1000) * 1000
}

/** The end banner comes after the start banner, however quick the download was. */
export function endBannerDate(now: number, startBanner: number | undefined): number {
  return Math.max(startBannerDate(now), (startBanner ?? 0) + 1000)
}
