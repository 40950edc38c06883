import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether Alloy makes the app: a classic project has no folder `app`. */
export function isAlloyApp(projectDir) {
  return existsSync(join(projectDir, 'app', 'controllers')) || existsSync(join(projectDir, 'app', 'views'))
}

/** Whether tiapp.xml names Alloy's plugin, which makes the CLI load its hook. */
export function namesAlloyPlugin(cli) {
  return (cli.tiapp?.plugins ?? []).some(({ id }) => id === 'ti.alloy')
}
