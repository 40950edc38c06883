import { compileBeforeAlloy } from '../hook/compileBeforeAlloy.js'
import { installAlloyPlugin } from '../hook/installAlloyPlugin.js'
import { keepEnvironmentOut } from '../hook/keepEnvironmentOut.js'
import { refuseLostApp } from '../hook/refuseLostApp.js'

/** The Titanium CLI loads one hook of an id; its other files in this folder would be hooks too. */
export const id = 'ti.typescript'

/** Called by the Titanium CLI for a project whose tiapp.xml names the plugin ti.typescript. */
export async function init(logger, _config, cli) {
  refuseLostApp(cli)
  compileBeforeAlloy(logger, cli)
  keepEnvironmentOut(cli)
  await installAlloyPlugin(logger, cli)
}
