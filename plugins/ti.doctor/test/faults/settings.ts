import { inAlloy, inApp, inTiapp, type SeededFault } from './SeededFault.ts'

export const configFaults: readonly SeededFault[] = [
  inAlloy(
    'config-malformed',
    'app/config.json',
    '"os:ios env:production": {}',
    '"os:ios env:production": {',
    '',
  ),
  inAlloy('config-malformed', 'app/config.json', '"env:test": {', '"env:test": 1, "other": {', '"env:test"'),
  inAlloy(
    'config-malformed',
    'app/config.json',
    '"os:ios env:production": {}',
    '"os:ios env:production": {},',
    ',\n}',
  ),
  inAlloy('config-malformed', 'app/config.json', '"env:test"', "'env:test'"),
  inAlloy('config-malformed', 'app/config.json', '  "env:test"', '  // staging\n  "env:test"', '// staging'),
  inAlloy(
    'config-malformed',
    'app/config.json',
    '"os:ios env:production": {}',
    '"os:ios env:production": }',
    '}\n}',
  ),
  inAlloy('config-unknown-section', 'app/config.json', '"os:ios env:production"', '"os:ios env:prod"'),
  {
    ...inAlloy(
      'config-unknown-setting',
      'app/config.json',
      '"sessionId"',
      '"session"',
      'Alloy.CFG.sessionId',
    ),
    in: 'app/lib/downloads.js',
  },
  inApp(
    'ats-refuses-http',
    'https://push.example.com',
    'http://push.example.com',
    "'http://push.example.com",
  ),
  {
    ...inTiapp(
      'ats-refuses-http',
      'https://pictures',
      'http://pictures',
      "Ti.App.Properties.getString('picture-url')",
    ),
    in: 'Resources/app.js',
  },
  inAlloy(
    'ats-refuses-http',
    'app/lib/downloads.js',
    'exports.drained =',
    `const client = Ti.Network.createHTTPClient({ onload() {}, onerror() {} });\nclient.open('GET', Alloy.CFG.pictureUrl || \`http://pictures.example.com/\${Ti.App.id}\`);\nexports.drained =`,
    'Alloy.CFG.pictureUrl ||',
  ),
]
