import type { Rule } from '../../finding.ts'
import { alloyPluginMissing } from './alloy-plugin-missing.ts'
import { computedApi } from './computed-api.ts'
import { configMalformed } from './config-malformed.ts'
import { configUnknownSection } from './config-unknown-section.ts'
import { configUnknownSetting } from './config-unknown-setting.ts'
import { hookUnloadable } from './hook-unloadable.ts'
import { minIosVersion } from './min-ios-version.ts'
import { moduleMissing } from './module-missing.ts'
import { pluginFolderMissing } from './plugin-folder-missing.ts'
import { pluginUndetected } from './plugin-undetected.ts'
import { sourceMalformed } from './source-malformed.ts'
import { syntaxTooNew } from './syntax-too-new.ts'
import { tiCloudModule } from './ti-cloud-module.ts'
import { tiappMalformed } from './tiapp-malformed.ts'

/** What ends the build, or leaves the app out of it. */
export const buildRules: readonly Rule[] = [
  tiappMalformed,
  pluginFolderMissing,
  pluginUndetected,
  alloyPluginMissing,
  hookUnloadable,
  moduleMissing,
  tiCloudModule,
  minIosVersion,
  configMalformed,
  configUnknownSection,
  configUnknownSetting,
  sourceMalformed,
  syntaxTooNew,
  computedApi,
]
