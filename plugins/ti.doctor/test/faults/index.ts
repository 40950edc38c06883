import { apiFaults } from './api.ts'
import { notificationFaults } from './notifications.ts'
import { pluginFaults } from './plugins.ts'
import type { SeededFault } from './SeededFault.ts'
import { configFaults } from './settings.ts'
import { tiappFaults } from './tiapp.ts'
import { transferFaults } from './transfers.ts'
import { viewFaults } from './views.ts'
import { wakeFaults } from './waking.ts'

export const faults: readonly SeededFault[] = [
  ...tiappFaults,
  ...pluginFaults,
  ...configFaults,
  ...viewFaults,
  ...wakeFaults,
  ...notificationFaults,
  ...transferFaults,
  ...apiFaults,
]
