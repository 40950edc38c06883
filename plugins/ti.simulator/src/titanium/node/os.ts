import { Filesystem } from '../Filesystem.ts'
import { Platform } from '../Platform.ts'
import { constants } from './os/constants.ts'
import { process } from './process.ts'

/** `os` of the SDK (common/Resources/ti.internal/extensions/node/os.js), which knows no chip after the A13. https://nodejs.org/api/os.html */
export const os = {
  EOL: '\n',
  arch: () => process.arch,
  constants,
  cpus: () =>
    Array.from({ length: Platform.processorCount }, () => ({ model: 'Unknown', speed: 0, times: {} })),
  endianness: () => 'LE',
  freemem: () => Platform.availableMemory,
  getPriority: () => 0,
  homedir: () => Filesystem.applicationDataDirectory,
  hostname: () => Platform.address,
  loadavg: () => [0, 0, 0],
  networkInterfaces: () => {},
  platform: () => process.platform,
  release: () => Platform.version,
  setPriority: () => {},
  tmpdir: () => Filesystem.tempDirectory,
  totalmem: () => Platform.totalMemory,
  type: () => 'Darwin',
  uptime: () => Platform.uptime,
  userInfo: () => ({
    uid: -1,
    guid: -1,
    username: Platform.username,
    homedir: Filesystem.applicationDataDirectory,
    shell: null,
  }),
}
