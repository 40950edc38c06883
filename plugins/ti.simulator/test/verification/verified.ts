import { findVerification } from '../../src/verification/findVerification.ts'
import { fixture } from '../helpers/phone.ts'

/** For tests: a project that hands over steps to be played. */
export const verified = fixture('verified')

export const verification = () => findVerification(verified)
