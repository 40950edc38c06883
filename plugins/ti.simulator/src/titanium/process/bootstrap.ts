import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, type Json } from '../../wire/json.ts'
import { launch } from '../kernel/os.ts'
import { require } from '../kernel/require.ts'
import { setTimeout } from '../kernel/timers.ts'
import { run } from '../kernel/turn.ts'

/** ms that the SDK leaves between a script that has ended by its callback and the next (bootstrap.loader.js). */
const PAUSE = 1

/**
 * Runs the scripts named `*.bootstrap.js`, one after the other in the order of their paths, before app.js. One that exports `execute` has ended when it
 * calls the function that it is given.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_How-tos/Extending_Titanium_Mobile/Bootstrap_Files.html
 */
export function runBootstrapScripts(finished: () => void): void {
  next(scripts(), finished)
}

function next([script, ...rest]: readonly string[], finished: () => void): void {
  if (script === undefined) {
    finished()
    return
  }
  let ended = false
  const goOn = () => {
    if (ended) return
    ended = true
    next(rest, finished)
  }
  run(() => {
    const { execute }: { execute?: unknown } = Object(require(`/${script}`))
    if (typeof execute === 'function') execute(() => setTimeout(goOn, PAUSE))
    else goOn()
  })
}

/** As the build lists them (`writeBootstrapJson`). */
function scripts(): string[] {
  const file = join(launch.containers.bundle, 'ti.internal', 'bootstrap.json')
  if (!existsSync(file)) return []
  const list: Json = JSON.parse(readFileSync(file, 'utf8'))
  return isJsonObject(list) && Array.isArray(list.scripts) ? list.scripts.map(String).sort() : []
}
