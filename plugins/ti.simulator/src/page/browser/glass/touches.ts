import type { Touch } from '../../../wire/ui.ts'
import type { SendTouch } from './glassView.ts'

/** Half a second, as UILongPressGestureRecognizer has it. */
const LONG_PRESS = 500
/** Points a finger travels before it is a swipe. */
const SWIPE = 50

interface Finger {
  readonly view: number
  readonly x: number
  readonly y: number
  readonly hold: ReturnType<typeof setTimeout>
}

/** Turns what a pointer and a keyboard do on the glass into touches of views. Controls of their own speak for themselves. */
export function feel(glass: HTMLElement, send: SendTouch): void {
  let finger: Finger | undefined

  glass.addEventListener('pointerdown', (event) => {
    const touch = touchAt(event, 'touchstart')
    if (!touch) return
    const hold = setTimeout(() => send({ ...touch, event: 'longpress' }), LONG_PRESS)
    finger = { view: touch.view, x: event.clientX, y: event.clientY, hold }
    send(touch)
  })

  document.addEventListener('pointerup', (event) => {
    const began = finger
    if (!began) return
    finger = undefined
    clearTimeout(began.hold)
    const touch = touchAt(event, 'touchend')
    if (touch) send({ ...touch, view: began.view })
    const value = direction(event.clientX - began.x, event.clientY - began.y)
    if (value) send({ view: began.view, event: 'swipe', value })
  })

  glass.addEventListener('pointercancel', () => {
    clearTimeout(finger?.hold)
    finger = undefined
  })

  glass.addEventListener('click', (event) => {
    const touch = touchAt(event, 'click')
    if (touch) send(touch)
  })
}

function touchAt(event: MouseEvent, kind: Touch['event']): Touch | undefined {
  const target = event.target instanceof Element ? event.target : null
  const view = target?.closest<HTMLElement>('[data-view]')
  if (!view || target?.closest('[data-touch=own]')) return undefined
  const box = view.getBoundingClientRect()
  const scale = box.width === 0 ? 1 : view.offsetWidth / box.width
  const points = (pixels: number) => Math.round(pixels * scale * 10) / 10
  return {
    view: Number(view.dataset.view),
    event: kind,
    x: points(event.clientX - box.left),
    y: points(event.clientY - box.top),
  }
}

function direction(x: number, y: number): string | undefined {
  if (Math.max(Math.abs(x), Math.abs(y)) < SWIPE) return undefined
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left'
  return y > 0 ? 'down' : 'up'
}
