import { statusBarColor } from '../../wire/look/statusBarStyle.ts'
import { paintAlert } from './alert.ts'
import { paintView } from './paintView.ts'
import { type Look, Pen } from './pen.ts'
import { paintAppIcon } from './phone/appIcon.ts'
import { paintBanners } from './phone/banners.ts'
import { paintSpringboard } from './phone/springboard.ts'
import { paintStatusBar } from './phone/statusBar.ts'
import type { Shown } from './shown.ts'

const SPLASH_ICON = 110
const HOME = { width: 140, height: 5, bottom: 8 }

/** The screen as a picture of it shows it: without the camera, which covers pixels that are there all the same. */
export function paintScreen(shown: Shown, look: Look): Pen {
  const { display } = look
  const pen = new Pen(display, look)
  if (shown.inFront) paintApp(pen, shown)
  else paintSpringboard(pen, shown)
  const { systemAlert } = shown.screen
  if (systemAlert) paintAlert(pen, { ...systemAlert, cancel: -1, destructive: -1, fields: [] }, display)
  // These lie over what dims the screen.
  paintStatusBar(
    pen,
    shown,
    shown.inFront ? (statusBarColor(shown.screen.roots) ?? pen.shade('label')) : '#fff',
  )
  if (shown.inFront) {
    const { width, height, bottom } = HOME
    const top = display.height - bottom - height
    pen.fill((display.width - width) / 2, top, width, height, pen.shade('label'), height / 2)
  }
  paintBanners(pen, shown)
  return pen
}

function paintApp(pen: Pen, { screen, app }: Shown): void {
  const { width, height } = pen.look.display
  pen.fill(0, 0, width, height, pen.shade('ground'))
  if (screen.roots.length === 0 && app)
    pen.at((width - SPLASH_ICON) / 2, (height - SPLASH_ICON) / 2, () => paintAppIcon(pen, app, SPLASH_ICON))
  for (const root of screen.roots) paintView(pen, root)
}
