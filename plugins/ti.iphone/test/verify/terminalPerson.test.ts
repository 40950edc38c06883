import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terminalPerson } from '../../src/verify/terminalPerson.ts'

/** A person who answers this, one after the other, and what they were asked. */
function answering(...answers: string[]) {
  const asked: string[] = []
  const person = terminalPerson(async (question) => {
    asked.push(question)
    return answers.shift() ?? assert.fail('asked too often')
  })
  return { person, asked }
}

test('a person is told in one line what to do, and to press Enter', async () => {
  const { person, asked } = answering('')
  await person.does('Press the side button.', { do: 'lock' })
  assert.deepEqual(asked, ['  → Press the side button. Then press Enter. '])
})

test('a question is asked until it is answered with yes or no', async () => {
  const { person, asked } = answering('', 'perhaps', 'Y')
  assert.equal(await person.sees('A banner?'), true)
  assert.deepEqual(asked, Array(3).fill('  ? A banner? [y/n] '))
  assert.equal(await answering('no').person.sees('A banner?'), false)
})
