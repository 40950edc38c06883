import { h } from './dom.ts'

const TOLD_MS = 1500

/** A button that copies; where the browser forbids it (a page without https), it shows the text to copy by hand. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'plain' }, label)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text())
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = label
      }, TOLD_MS)
    } catch {
      showText(label, text())
    }
  })
  return button
}

function showText(title: string, text: string) {
  const area = h('textarea', { readonly: true, rows: 8, 'aria-label': title }, text)
  const dialog = h(
    'dialog',
    { close: () => dialog.remove() },
    h('h2', {}, title),
    area,
    h('form', { method: 'dialog' }, h('button', {}, 'Done')),
  )
  document.body.append(dialog)
  dialog.showModal()
  area.select()
}
