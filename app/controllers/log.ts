import { type Entry, journal, MAX_ENTRIES } from '/journal'
import { announce } from '/screen/voiceOver'

declare const $: ControllerScope<'log'>

/** How long the button says "Copied", in milliseconds. */
const COPIED_MS = 2_000

let rows = journal.entries().length
$.section.setItems(journal.entries().map(item))
journal.on('added', (entry) => {
  $.section.insertItemsAt(0, [item(entry)])
  rows += 1
  if (rows <= MAX_ENTRIES) return
  rows -= 1
  $.section.deleteItemsAt(rows, 1)
})

export function onCopy(): void {
  Ti.UI.Clipboard.setText(journal.asText())
  $.copyLog.title = L('log_copied')
  setTimeout(() => {
    $.copyLog.title = L('log_copy')
  }, COPIED_MS)
  announce(L('log_copied'))
}

/** Shows the log as a file, because the preview of a file has the share button of iOS. */
export function onShare(): void {
  const file = Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'log.txt')
  if (file.write(journal.asText())) Ti.UI.iOS.createDocumentViewer({ url: file.nativePath }).show()
  else alert(L('failure_storage'))
}

function item(entry: Entry): object {
  const time = new Date(entry.at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' })
  return {
    head: { text: `${time}  ${entry.event}  (${entry.appState})` },
    detail: { text: entry.detail },
  }
}
