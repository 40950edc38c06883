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
 * Takes the push key from the environment or from the settings of an earlier start, or else asks the person for it. The
 * result is undefined when there is none.
 * @param file where the settings are kept
 * @param team the team that signs the app. A key of another team cannot send to it.
 * @throws an Error that names what is wrong.
 */
export async function pushKey(file: string, team?: string): Promise<ApnsKey | undefined> {
  const settings = findApnsKey(process.env, file, team) ?? (team && (await askForKey(file, team)))
  if (!settings) return undefined
  if (team !== undefined && settings.teamId !== team)
    throw new Error(
      `The push key belongs to team ${settings.teamId} and the app to team ${team}, so Apple would refuse every push.`,
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
