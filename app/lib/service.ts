import { config, configProblem } from '/config'
import { WIDEST } from '/configRules'
import { createService } from '/downloads/service'
import { journal } from '/journal'

// With settings that are wrong nothing new is started; what an earlier version of the app ordered comes to its end.
const limits = () => (configProblem() === undefined ? config() : WIDEST)

/** The download service of this app. */
export const { downloads, handlers, listen } = createService(limits, journal.add)
