import 'server-only'
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto'
import pLimit from 'p-limit'

/**
 * scrypt runs on Node's four threads, which a new database connection needs too (its own handshake hashes there). When a
 * class of 300 signs in at once, two at a time leave room: the others wait here instead of the whole server.
 */
const AT_ONCE = 2
const turn = pLimit(AT_ONCE)

/** A password as it is stored: scrypt with a salt of its own, as Better Auth does it. */
export const hashPassword = (password: string): Promise<string> => turn(() => hash(password))

/** Whether this is the password that `stored` was made of. */
export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  turn(() => verify({ hash: stored, password }))
