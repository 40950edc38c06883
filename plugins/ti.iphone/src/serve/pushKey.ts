import { homedir } from 'node:os'
import { resolve } from 'node:path'
import {
  type ApnsKey,
  type ApnsKeySettings,
  checkSettings,
  findApnsKey,
  keyIdOf,
  loadApnsKey,
  saveApnsKey,
} from './apnsKey.ts'
import { askPerson } from './askPerson.ts'

/**
 * The push key of the environment, of an earlier start, or the person's. Undefined: there is none.
 * @param file where the settings are kept
 * @param team of the app's signing; a key of another team cannot send to the app
 * @throws an Error that names what is wrong.
 */
export async function pushKey(file: string, team?: string): Promise<ApnsKey | undefined> {
  const settings = findApnsKey(process.env, file, team) ?? (team && (await askForKey(file, team)))
  if (!settings) return undefined
  if (team !== undefined && settings.teamId !== team)
    throw new Error(
      `The push key is of team ${settings.teamId}, and the app of team ${team}: Apple would refuse.`,
    )
  return loadApnsKey(settings)
}

async function askForKey(file: string, teamId: string): Promise<ApnsKeySettings | undefined> {
  const answer = await askPerson('Path of the .p8 push key (Enter: go on without): ')
  if (!answer) return undefined
  const key = resolve(answer.replace(/^~(?=[\\/])/, homedir()))
  const keyId = keyIdOf(key) ?? (await askPerson('Its key id, 10 characters: '))
  const settings = checkSettings({ key, keyId, teamId })
  loadApnsKey(settings)
  saveApnsKey(file, settings)
  return settings
}
