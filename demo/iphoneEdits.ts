import { type Build, replaceOnce } from 'ti.iphone'

const SERVICES = /^http:\/\/\d{1,3}(\.\d{1,3}){3}:\d{1,5}$/

/** The address of the latest demo picture. */
export const latestPicture = (services: string) => `${services}/images/latest`

/**
 * Sets the address of this build's push dashboard in tiapp.xml, and switches the app's specs on when they are wanted.
 * @param tiapp the text of tiapp.xml
 * @throws an Error when the address is wrong, or when tiapp.xml does not have exactly one place to change.
 */
export function editTiapp(tiapp: string, { services, specs }: Build): string {
  checkServices(services)
  const text = replaceOnce(tiapp, /(<property name="acs-base-url"[^>]*>)[^<]*(?=<)/g, `$1${services}`)
  if (!specs) return text
  return replaceOnce(text, /<ios>/g, '<property name="run-specs" type="bool">true</property>\n  <ios>')
}

/**
 * Sets the addresses of the pictures for development and test builds.
 * @param config the text of app/config.json
 * @throws an Error when the address is wrong.
 */
export function editConfig(config: string, { services }: Build): string {
  checkServices(services)
  const settings: Record<string, object> = JSON.parse(config)
  const latest = latestPicture(services)
  const own = {
    imageUrl: latest,
    fetchUrl: latest,
    allowedHosts: [new URL(services).hostname],
    allowLocalHttp: true,
  }
  for (const environment of ['env:development', 'env:test'])
    settings[environment] = { ...settings[environment], ...own }
  return `${JSON.stringify(settings, null, 2)}\n`
}

function checkServices(services: string): void {
  if (!SERVICES.test(services) || !URL.canParse(services))
    throw new Error(`The services' address must be http://<IPv4 address>:<port>, not ${services}.`)
}
