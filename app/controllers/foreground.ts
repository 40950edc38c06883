import { config } from '/config'
import { permission } from '/permission'
import { downloads } from '/service'
import { mayStart } from '/startProblems'

export function download(): void {
  if (!mayStart()) return
  permission.ask()
  downloads.start({ trigger: 'foreground', url: config().imageUrl })
}
