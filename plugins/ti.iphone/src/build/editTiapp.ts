import { VERIFY } from 'ti.simulator/verification'
import type { Build } from '../project.ts'

const APP_ID = /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/

/** @throws an Error that names the option that is wrong. */
export function checkAppId(appId: string): void {
  if (!APP_ID.test(appId))
    throw new Error(`--app-id must be letters, digits and hyphens, such as com.example.app, not ${appId}.`)
}

/**
 * Sets the app id of this build in a tiapp.xml, and removes `aps-environment` when the app is not signed for push.
 * A build for `--verify` gets the property that tells the app so.
 * @throws an Error when the id is wrong, or when tiapp.xml does not have exactly one `<id>`.
 */
export function editTiapp(
  tiapp: string,
  { appId, push, verify }: Pick<Build, 'appId' | 'push' | 'verify'>,
): string {
  let text = tiapp
  if (verify)
    text = replaceOnce(
      text,
      /<\/ti:app>/g,
      `  <property name="${VERIFY}" type="bool">true</property>\n</ti:app>`,
    )
  if (appId !== undefined) {
    checkAppId(appId)
    text = replaceOnce(text, /<id>[^<]*<\/id>/g, `<id>${appId}</id>`)
  }
  return push ? text : text.replace(/<key>aps-environment<\/key>\s*<string>[^<]*<\/string>/g, '')
}

/**
 * Replaces a part of tiapp.xml.
 * @param place a regular expression with the flag g
 * @throws an Error unless the expression matches exactly once.
 */
export function replaceOnce(text: string, place: RegExp, by: string): string {
  const count = text.match(place)?.length ?? 0
  if (count !== 1) throw new Error(`tiapp.xml must have ${place.source} once, but has it ${count} times.`)
  return text.replace(place, by)
}
