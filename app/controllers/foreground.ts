import { config } from '/config'
import { permission } from '/permission'
import { downloads } from '/service'

export function download(): void {
  permission.ask()
  downloads.start({ trigger: 'foreground', url: config().imageUrl })
}
