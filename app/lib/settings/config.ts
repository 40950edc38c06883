import { addressProblem, brokenRules, isWhole } from '/downloads/index'
import { type Config, parseConfig } from '/settings/configRules'

let parsed: Config | undefined

/**
 * The settings of `app/config.json` for this build; https://titaniumsdk.com/guide/Alloy_Framework/Alloy_Guide/
 * @throws an Error that names every wrong setting, and what it has to be.
 */
export function config(): Config {
  parsed ??= parseConfig(Alloy.CFG, { addressProblem, brokenRules, isWhole })
  return parsed
}

/** What is wrong with the settings and how to mend it; undefined if nothing is. */
export function configProblem(): string | undefined {
  try {
    config()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
