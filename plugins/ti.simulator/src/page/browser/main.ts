import { Controls } from './controls/controls.ts'
import { h } from './dom.ts'
import { Header } from './header.ts'
import { Link } from './link.ts'
import { NotificationList } from './notificationList.ts'
import { showPanels } from './panels.ts'
import { PhoneView } from './phoneView.ts'
import { TimelineList } from './timelineList.ts'

/** CSS pixels up to which the page has one column; `styles/page.css` says the same. */
const NARROW = 860

const link = new Link()
const phone = new PhoneView(link)
const header = new Header()
const controls = new Controls(link)
const notifications = new NotificationList(link)
const timeline = new TimelineList()
const notice = h('p', { class: 'notice', role: 'alert', hidden: true })

const stage = h('section', { class: 'stage', 'aria-label': 'iPhone' }, phone.element)
const desk = h(
  'div',
  { class: 'desk' },
  header.element,
  controls.element,
  notifications.element,
  timeline.element,
)
const panels = h('aside', { class: 'panels', hidden: true })
document.querySelector('main')?.replaceChildren(stage, desk, panels)
document.body.append(notice)

link.onRefused = (message) => {
  notice.textContent = message
  notice.hidden = false
  setTimeout(() => {
    notice.hidden = notice.textContent === message
  }, 8000)
}

/** The phone is drawn in its true size, or as large as there is room beside its controls or, on a narrow page, above them. */
function fit(): void {
  const { offsetWidth, offsetHeight, style } = phone.element
  const width = innerWidth <= NARROW ? stage.clientWidth : innerWidth * 0.56
  const scale = Math.min(1, Math.max(0.5, Math.min((innerHeight - 40) / offsetHeight, width / offsetWidth)))
  document.body.style.setProperty('--stage', `${Math.max(440, scale * offsetWidth)}px`)
  style.scale = String(scale)
  style.marginBottom = `${(scale - 1) * offsetHeight}px`
}
addEventListener('resize', fit)
new ResizeObserver(fit).observe(phone.element)

link.listen([phone, header, controls, notifications, timeline], (connected) => header.setConnected(connected))
await showPanels(panels)
