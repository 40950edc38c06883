import { config } from '/config'
import { banners } from '/downloads/banners'
import { downloads } from '/downloads/service'

export function download(): void {
  banners.askPermission()
  downloads.start({ trigger: 'foreground', url: config().imageUrl })
}
