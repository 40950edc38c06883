import { config } from '/config'
import { createService } from '/downloads/service'
import { journal } from '/journal'

/** The download service of this app. */
export const { downloads, handlers, listen } = createService(config, journal.add)
