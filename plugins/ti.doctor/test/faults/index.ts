import { apiFaults } from './api.ts'
import { notificationFaults } from './notifications.ts'
import { plistFaults } from './plist.ts'
import { pluginFaults } from './plugins.ts'
import type { SeededFault } from './SeededFault.ts'
import { configFaults } from './settings.ts'
import { textFaults } from './texts.ts'
import { tiappFaults } from './tiapp.ts'
import { transferFaults } from './transfers.ts'
import { viewFaults } from './views.ts'
import { wakeFaults } from './waking.ts'

export const faults: readonly SeededFault[] = [
  ...tiappFaults,
  ...plistFaults,
  ...pluginFaults,
  ...configFaults,
  ...textFaults,
  ...viewFaults,
  ...wakeFaults,
  ...notificationFaults,
  ...transferFaults,
  ...apiFaults,
]
