import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isJsonObject } from '../wire/json.ts'
import type { Verification } from './Verification.ts'

/**
 * Loads the verification of a project: the export `verification` of the module that its package.json names, as in
 * `"ti.simulator": { "verification": "./verification.js" }`. This runs the module, so use projects that you trust.
 * @throws an Error that says what is missing.
 */
export async function findVerification(project: string): Promise<Verification> {
  const file = resolve(project, 'package.json')
  const settings: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const own = isJsonObject(settings) ? settings['ti.simulator'] : undefined
  const name = isJsonObject(own) ? own.verification : undefined
  if (typeof name !== 'string')
    throw new Error(`${file} names no steps to play: "ti.simulator": { "verification": "./verification.js" }`)
  const module = join(resolve(project), name)
  if (!existsSync(module))
    throw new Error(`${file} names ${name}, which is not there. Build the project first.`)
  const { verification }: { verification?: unknown } = await import(pathToFileURL(module).href)
  if (!isVerification(verification))
    throw new Error(`${module} must export \`verification\`: { steps, pushes, rehearse }`)
  return verification
}

function isVerification(value: unknown): value is Verification {
  const { steps, pushes, rehearse } = Object(value)
  return Array.isArray(steps) && typeof pushes === 'function' && typeof rehearse === 'function'
}
