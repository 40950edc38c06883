import type { XcodeAnswers } from '../observe/observe.ts'
import type { ToolAnswer } from '../observe/tool.ts'
import type { Requirement } from './requirement.ts'

/** The oldest version that SDK 13 supports: `vendorDependencies` in the SDK's iphone/package.json. */
const OLDEST = 16
const APP_STORE = 'https://apps.apple.com/app/xcode/id497799835'
const SELECT = 'sudo xcode-select --switch /Applications/Xcode.app'
/** The exit code of every tool of Xcode until its licence is accepted. */
const LICENCE_CODE = 69

/** Whether Xcode is installed, selected and new enough. */
export function xcode({ installed, selected, version }: XcodeAnswers): Requirement {
  const name = 'Xcode'
  const missing = (detail: string, mend: string): Requirement => ({ name, state: 'missing', detail, mend })
  const folder = selected?.code === 0 ? selected.stdout.trim() : ''
  if (!/\/Contents\/Developer$/.test(folder)) {
    if (!installed) return missing('it is not installed', APP_STORE)
    return missing(folder ? `${folder} is selected, which is not Xcode` : 'it is not selected', SELECT)
  }
  if (needsLicence(version)) return { name, state: 'met', detail: folder }
  const [, number, major] = /^Xcode ((\d+)[\d.]*)/m.exec(version?.stdout ?? '') ?? []
  if (number === undefined) return missing(`the version of ${folder} cannot be read`, SELECT)
  if (Number(major) < OLDEST) return missing(`${number} is too old, ${OLDEST} or newer is needed`, APP_STORE)
  return { name, state: 'met', detail: `${number}, ${folder}` }
}

/** Whether the licence is accepted and the components of Xcode are installed. */
export function xcodeSetup({ version, firstLaunch }: XcodeAnswers): Requirement {
  const name = "Xcode's licence and first start"
  if (needsLicence(version) || needsLicence(firstLaunch))
    return {
      name,
      state: 'missing',
      detail: 'the licence is not accepted',
      mend: 'sudo xcodebuild -license accept',
    }
  if (firstLaunch?.code !== 0)
    return {
      name,
      state: 'missing',
      detail: 'components are not installed',
      mend: 'sudo xcodebuild -runFirstLaunch',
    }
  return { name, state: 'met', detail: 'done' }
}

function needsLicence(answer: ToolAnswer | undefined): boolean {
  if (!answer || answer.code === 0) return false
  return answer.code === LICENCE_CODE || /agree.* license/i.test(answer.stderr)
}

/** Whether Apple's other tools can be run. Without Xcode and its licence they would open a window instead. */
export function xcodeReady(answers: XcodeAnswers): boolean {
  return xcode(answers).state === 'met' && xcodeSetup(answers).state === 'met'
}
