import { latestPicture } from './iphoneEdits.ts'

/** A silent push for the latest demo picture, as Apple takes it. */
export const silentPush = (services: string) => ({
  aps: { 'content-available': 1 },
  download_url: latestPicture(services),
})
