import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { positionAt } from 'ti.typescript/reading'
import { examine, rules } from '../src/index.ts'
import { faults } from './faults/index.ts'
import type { SeededFault } from './faults/SeededFault.ts'
import { BASES, copyOf, folderOf, type TestProject } from './project.ts'

for (const base of BASES)
  test(`the sound project ${base} has no findings`, () => {
    assert.deepEqual(examine(folderOf(base)).findings, [])
  })

for (const [index, fault] of faults.entries())
  test(`${fault.rule} is found, and nothing else, in fault ${index + 1}: ${fault.base} ${fault.file}`, (t) => {
    const project = copyOf(t, fault.base)
    seed(project, fault, fault.faulty)
    const found = examine(project.dir).findings.map(({ rule, file, line, column }) => ({
      rule,
      file,
      line,
      column,
    }))
    assert.deepEqual(found, [expected(project, fault)])
  })

test('every rule has a seeded fault', () => {
  const seeded = new Set(faults.map(({ rule }) => rule))
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !seeded.has(id)),
    [],
  )
  assert.ok(faults.length >= 30)
})

for (const base of BASES)
  test(`faulty text in comments and strings of ${base} is no finding`, (t) => {
    const project = copyOf(t, base)
    const own = faults.filter(
      ({ base: home, file, faulty }) =>
        home === base && /\.(js|ts)$/.test(file) && faulty !== '' && project.has(file),
    )
    for (const { file, faulty } of own) project.write(file, `${project.read(file)}\n${quoted(faulty)}`)
    assert.ok(own.length > 0)
    assert.deepEqual(examine(project.dir).findings, [])
  })

test('faulty text in comments and texts of tiapp.xml and views is no finding', (t) => {
  for (const base of BASES) {
    const project = copyOf(t, base)
    for (const { file, faulty } of faults.filter(
      (fault) =>
        fault.base === base &&
        fault.file.endsWith('.xml') &&
        project.has(fault.file) &&
        !fault.faulty.includes('-->'),
    ))
      project.write(
        file,
        project.read(file).replace(/<(ti:app|Alloy|resources)[^>]*>/, `$&<!-- ${faulty} -->`),
      )
    const description = `<description><![CDATA[<key>BGTaskSchedulerPermittedIdentifiers</key> ti.cloud]]></description>`
    project.write('tiapp.xml', project.read('tiapp.xml').replace('<ios>', `${description}<ios>`))
    assert.deepEqual(examine(project.dir).findings, [], base)
  }
})

test('every finding says why, how to mend it and where that is written', () => {
  for (const { id, finds, why, mend, source } of rules) {
    assert.match(id, /^[a-z]+(-[a-z]+)+$/)
    assert.ok(finds.length > 20 && why.length > 20 && mend.length > 5, id)
    assert.ok(URL.canParse(source) && source.startsWith('https://'), id)
  }
})

test('the table of the README is that of the rules', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
  const table = rules.map(({ id, finds, source }) => `| [${id}](${source}) | ${finds} |\n`).join('')
  assert.ok(readme.includes(table), `README.md needs this table:\n${table}`)
})

function seed(project: TestProject, { file, sound, rule }: SeededFault, faulty: string): void {
  const text = sound === '' && !project.has(file) ? '' : project.read(file)
  assert.ok(text.includes(sound), `${rule}: ${sound} is not in ${file}`)
  project.write(file, sound === '' ? `${text}\n${faulty}\n` : text.replace(sound, () => faulty))
}

function expected(project: TestProject, fault: SeededFault): object {
  const file = fault.in ?? fault.file
  const text = readFileSync(join(project.dir, file), 'utf8')
  const offset = fault.at === '' ? text.length : text.indexOf(fault.at)
  assert.ok(offset >= 0, `${fault.at} is not in ${file}`)
  return { rule: fault.rule, file, ...positionAt(text, offset) }
}

/** The text as line comments, as a string and as a template: none of them is code. */
function quoted(text: string): string {
  const comment = text.replace(/^/gm, '// ')
  return `${comment}\nTi.API.debug(${JSON.stringify(text)});\nTi.API.debug(\`${text.replace(/[\\`$]/g, '\\$&')}\`);\n`
}
