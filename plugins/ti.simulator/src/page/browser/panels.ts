import type { Panel } from '../batch.ts'
import { h } from './dom.ts'

/** Pages of companions beside the phone, such as a push dashboard. */
export async function showPanels(place: HTMLElement): Promise<void> {
  const response = await fetch('phone/panels')
  const panels: Panel[] = response.ok ? await response.json() : []
  place.hidden = panels.length === 0
  place.append(
    ...panels.map(({ title, url }) =>
      h(
        'section',
        { class: 'card panel', 'aria-label': title },
        h('header', {}, h('h2', {}, title), h('a', { href: url, target: '_blank' }, 'Open alone')),
        h('iframe', { src: url, title }),
      ),
    ),
  )
}
