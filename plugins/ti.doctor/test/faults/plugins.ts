import { inAlloy, inTypescript, type SeededFault } from './SeededFault.ts'

const ALLOY = 'plugins/ti.alloy/package.json'
const OWN_HOOK = 'plugins/ti.typescript/hooks/own.js'

export const pluginFaults: readonly SeededFault[] = [
  inAlloy('hook-unloadable', ALLOY, '{ "private": true }', '{ "private": true, "type": "module" }', '"type"'),
  inAlloy('hook-unloadable', ALLOY, '{ "private": true }', '{ "private": true, }', ', }'),
  inTypescript('hook-unloadable', OWN_HOOK, '', 'export function init() {}', 'export'),
  inTypescript('hook-unloadable', OWN_HOOK, '', 'exports.init = function ( {}', ''),
  inAlloy('plugin-undetected', 'plugins/package.json', '', '{ "type": "commonjs" }', '\n'),
  inAlloy('plugin-undetected', 'plugins/plugin.py', '', '#', '\n'),
]
