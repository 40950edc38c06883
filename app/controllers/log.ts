import { announce } from '/announce'
import { type Entry, journal } from '/journal'

declare const $: ControllerScope<'log'>

$.section.setItems(journal.entries().map(item))
journal.on('added', (entry) => $.section.insertItemsAt(0, [item(entry)]))

export function copy(): void {
  Ti.UI.Clipboard.setText(journal.asText())
  $.copyLog.title = L('log_copied')
  announce(L('log_copied'))
}

/** By way of a file: its preview has iOS's share button. */
export function share(): void {
  const file = Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'log.txt')
  if (file.write(journal.asText())) Ti.UI.iOS.createDocumentViewer({ url: file.nativePath }).show()
  else alert(L('failure_storage'))
}

function item(entry: Entry): object {
  const time = new Date(entry.at).toLocaleTimeString()
  return {
    head: { text: `${time}  ${entry.event}  (${entry.appState})` },
    detail: { text: entry.detail },
  }
}
