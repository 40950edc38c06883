/** What one build has otherwise than the project. */
export interface BuildWish {
  /** Of the push dashboard and the demo pictures, as `http://192.168.1.20:4180`. */
  readonly services: string
  /** Another app id. */
  readonly appId?: string
  /** Whether the app is signed for push. */
  readonly push: boolean
  /** Whether the app runs its specs when it starts. */
  readonly specs: boolean
}

const APP_ID = /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/
const SERVICES = /^http:\/\/\d{1,3}(\.\d{1,3}){3}:\d{1,5}$/

/** @throws an Error that names the option that is wrong. */
export function checkWish({ services, appId }: BuildWish): void {
  if (!SERVICES.test(services) || !URL.canParse(services))
    throw new Error(`The services' address must be http://<IPv4 address>:<port>, not ${services}.`)
  if (appId !== undefined && !APP_ID.test(appId))
    throw new Error(`--app-id must be letters, digits and hyphens, as com.example.app, not ${appId}.`)
}

/**
 * @param tiapp the text of tiapp.xml
 * @throws an Error when a place to be changed is not found exactly once.
 */
export function editTiapp(tiapp: string, wish: BuildWish): string {
  checkWish(wish)
  let text = replace(tiapp, /(<property name="acs-base-url"[^>]*>)[^<]*(?=<)/g, `$1${wish.services}`)
  if (wish.appId !== undefined) text = replace(text, /<id>[^<]*<\/id>/g, `<id>${wish.appId}</id>`)
  if (!wish.push) text = replace(text, /<key>aps-environment<\/key>\s*<string>[^<]*<\/string>/g, '')
  if (wish.specs)
    text = replace(text, /<ios>/g, '<property name="run-specs" type="bool">true</property>\n  <ios>')
  return text
}

/** @param config the text of app/config.json */
export function editConfig(config: string, wish: BuildWish): string {
  checkWish(wish)
  const settings: Record<string, object> = JSON.parse(config)
  const latest = `${wish.services}/images/latest`
  const own = {
    imageUrl: latest,
    fetchUrl: latest,
    allowedHosts: [new URL(wish.services).hostname],
    allowLocalHttp: true,
  }
  for (const environment of ['env:development', 'env:test'])
    settings[environment] = { ...settings[environment], ...own }
  return `${JSON.stringify(settings, null, 2)}\n`
}

function replace(text: string, place: RegExp, by: string): string {
  const count = text.match(place)?.length ?? 0
  if (count !== 1) throw new Error(`tiapp.xml must have ${place.source} once; it has it ${count} times.`)
  return text.replace(place, by)
}
