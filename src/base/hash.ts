import { createHash } from 'node:crypto'

/** SHA-256 of bytes or text, 64 hexadecimal digits. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
