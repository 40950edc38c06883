import { config } from '/config'
import { downloads } from '/downloads/service'
import { permission } from '/permission'

export function download(): void {
  permission.ask()
  downloads.start({ trigger: 'foreground', url: config().imageUrl })
}
