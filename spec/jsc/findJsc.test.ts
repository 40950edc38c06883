import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const MODULE = new URL('findJsc.js', import.meta.url).href
const ELSEWHERE = { skip: process.platform !== 'linux' && 'only Linux is without a jsc of its own' }

test(
  'without jsc it is told what is missing and how to get it; another program of its name is not taken',
  ELSEWHERE,
  (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jsc-'))
    t.after(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'jsc'), '#!/bin/sh\necho JScript\n')
    chmodSync(join(folder, 'jsc'), 0o755)
    const script = `import { findJsc } from '${MODULE}'; console.log(JSON.stringify(findJsc()))`
    // Nothing but that program is on PATH, so that nothing can be installed either.
    const env = { ...process.env, PATH: folder }
    const found: unknown = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env }),
    )
    assert.ok(typeof found === 'object' && found !== null && 'missing' in found, 'it is missing')
    assert.match(String(found.missing), /^jsc is not on this machine.*apt-get/s)
  },
)
