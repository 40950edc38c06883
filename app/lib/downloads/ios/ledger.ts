import { readRows, writeRows } from '../core/transfer/ledgerRows.js'
import type { Transfer } from '../core/transfer/transfer.js'

const KEY = 'downloads.ledger'

/** The transfers in `Ti.App.Properties`, which can be read and written while the phone is locked; a file could not. */
export const ledger = {
  load(): Transfer[] {
    return readRows(Ti.App.Properties.getString(KEY, '[]'))
  },

  save(transfers: readonly Transfer[]): void {
    Ti.App.Properties.setString(KEY, writeRows(transfers))
  },
}
