import { data } from './mutants/data.ts'
import { language } from './mutants/language.ts'
import { lifeCycle } from './mutants/lifeCycle.ts'
import type { Mutants } from './mutants/Mutant.ts'
import { network } from './mutants/network.ts'
import { notifications } from './mutants/notifications.ts'
import { phone } from './mutants/phone.ts'
import { transfers } from './mutants/transfers.ts'
import { wakes } from './mutants/wakes.ts'

export const MUTANTS: Mutants = {
  ...lifeCycle,
  ...transfers,
  ...wakes,
  ...notifications,
  ...phone,
  ...data,
  ...language,
  ...network,
}
