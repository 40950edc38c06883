import { banners } from '/downloads/banners'

export function allowBanners(): void {
  banners.askPermission()
}
