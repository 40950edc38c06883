import { fileURLToPath } from 'node:url'
import type { Project } from 'ti.iphone'
import { editConfig, editTiapp } from './iphoneEdits.ts'
import { silentPush } from './silentPush.ts'
import { startBackend } from './startBackend.ts'
import { verification } from './verification.ts'

/** Describes this app to ti.iphone. */
export const iphoneProject: Project = {
  folder: fileURLToPath(new URL('../..', import.meta.url)),
  sources: ['app', 'spec/app', 'alloy.jmk', 'package.json', 'tsconfig.json'],
  edits: { 'tiapp.xml': editTiapp, 'app/config.json': editConfig },
  silentPush,
  startBackend,
  commands: { device: 'npm run iphone', simulator: 'npm run ios' },
  guide: 'docs/push-setup.md',
  verification,
  withoutMac: 'Here npm start runs the same app on a simulated iPhone.',
}
