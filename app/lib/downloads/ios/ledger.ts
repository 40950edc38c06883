import { readRows, writeRows } from '../core/transfer/ledgerRows.js'
import type { Transfer } from '../core/transfer/transfer.js'

const KEY = 'downloads.ledger'

/** The transfers in `Ti.App.Properties`. Unlike a file, those can be read and written while the phone is locked. */
export const ledger = {
  load(): Transfer[] {
    return readRows(Ti.App.Properties.getString(KEY, '[]'))
  },

  /** @throws an Error when the property did not take the rows: Titanium itself only logs that. */
  save(transfers: readonly Transfer[]): void {
    const rows = writeRows(transfers)
    Ti.App.Properties.setString(KEY, rows)
    if (Ti.App.Properties.getString(KEY, '') !== rows)
      throw new Error(`the property ${KEY} did not change. Take it out of tiapp.xml, if it is there.`)
  },
}
