import { inAlloy, inTypescript, type SeededFault } from './SeededFault.ts'

export const viewFaults: readonly SeededFault[] = [
  inAlloy(
    'view-broken',
    'app/views/index.xml',
    '<Label id="status"/>',
    '<Label id="status"/><Label id="win"/>',
    '"win"/>',
  ),
  inAlloy(
    'view-broken',
    'app/views/index.xml',
    '<Label id="status"/>',
    '<Require src="gone"/><Label id="status"/>',
    '"gone"',
  ),
  {
    ...inAlloy(
      'xml-handler',
      'app/controllers/index.js',
      'function download() {',
      'const download = () => {',
      '"download"/>',
    ),
    in: 'app/views/index.xml',
  },
  inAlloy('xml-handler', 'app/views/index.xml', 'onClick="download"', 'onClick="downlaod"', '"downlaod"'),
  {
    ...inTypescript(
      'xml-handler',
      'app/controllers/index.ts',
      'function download()',
      'function load()',
      '"download"/>',
    ),
    in: 'app/views/index.xml',
  },
  inAlloy('source-malformed', 'app/lib/emitter.js', 'const listeners = {};', 'const listeners = };', '};'),
  inAlloy('syntax-too-new', 'app/lib/emitter.js', '', 'class Emitter { #names = []; }', '#names'),
  inAlloy(
    'text-split-at-placeholder',
    'app/controllers/index.js',
    '$.status.visible = true;',
    "$.status.text = L('status').replace('%s', '1');\n$.status.visible = true;",
    "'%s'",
  ),
  inTypescript(
    'text-split-at-placeholder',
    'app/lib/wake.ts',
    'ended.add(handlerId)',
    "ended.add(handlerId)\n  const parts: string[] = (L('ended') as string).split('%s')\n  console.log(parts)",
    "'%s'",
  ),
]
