import type { Rule } from '../../finding.ts'
import { absolutePathStored } from './absolute-path-stored.ts'
import { protectedFileInBackground } from './protected-file-in-background.ts'
import { writeOverExisting } from './write-over-existing.ts'

/** What the app writes and stores. */
export const filesRules: readonly Rule[] = [writeOverExisting, protectedFileInBackground, absolutePathStored]
