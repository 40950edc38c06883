import { createHash, randomBytes } from 'node:crypto'

/** A new id as ACS made them: 24 hex digits. */
export const newId = () => randomBytes(12).toString('hex')

/** The id by which the page names a device, so that it needs no token. */
export const deviceId = (token: string) => createHash('sha256').update(token).digest('hex').slice(0, 24)

/** Enough of a token to know it by, too little to use: what pages and messages show. */
export const shortToken = (token: string) => `${token.slice(0, 6)}…${token.slice(-4)}`
