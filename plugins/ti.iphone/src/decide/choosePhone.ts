import type { ConnectedPhone } from '../observe/phones.ts'
import { complaintOf, type ToolAnswer } from '../observe/tool.ts'
import type { Requirement } from './requirement.ts'

const RUN_GUIDE =
  'https://developer.apple.com/documentation/xcode/running-your-app-in-simulator-or-on-a-device'
const MODE_GUIDE = 'https://developer.apple.com/documentation/xcode/enabling-developer-mode-on-a-device'

/**
 * The phone that is asked for. Without a wish it is one within reach: first a paired one, then one on a cable.
 * @param wanted a name, an identifier or a UDID
 * @param answer the answer of the tool that listed the phones
 */
export function choosePhone(
  phones: readonly ConnectedPhone[],
  wanted?: string,
  answer?: ToolAnswer,
): { requirement: Requirement; phone?: ConnectedPhone } {
  const name = 'iPhone'
  const missing = (detail: string, mend: string): { requirement: Requirement } => ({
    requirement: { name, state: 'missing', detail, mend },
  })
  const meant = phones.filter(
    (phone) => wanted === undefined || [phone.name, phone.identifier, phone.udid].includes(wanted),
  )
  const [phone] = meant
    .filter(({ reachable }) => reachable)
    .sort((a, b) => Number(b.paired) - Number(a.paired) || Number(b.wired) - Number(a.wired))
  if (!phone) {
    const complaint = complaintOf(answer)
    if (complaint !== undefined) return missing(`devicectl could not list phones: ${complaint}`, RUN_GUIDE)
    const known = phones.map((one) => one.name).join(', ')
    if (wanted !== undefined && meant.length === 0)
      return missing(`none is called ${wanted}; known: ${known || 'none'}`, RUN_GUIDE)
    return missing(
      'none with iOS 17 or newer is connected; connect one by a cable, unlock it, and tap Trust',
      RUN_GUIDE,
    )
  }
  if (!phone.paired)
    return missing(
      `${phone.name} does not trust this Mac`,
      `xcrun devicectl manage pair --device ${phone.identifier}`,
    )
  if (!phone.developerMode) return missing(`${phone.name} is not in developer mode`, MODE_GUIDE)
  const others = meant.filter((one) => one !== phone && one.reachable).map((one) => one.name)
  const choice = others.length > 0 ? `; --device takes another one: ${others.join(', ')}` : ''
  return { requirement: { name, state: 'met', detail: `${phone.name}, iOS ${phone.os}${choice}` }, phone }
}
