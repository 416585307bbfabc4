import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileLimits } from './file-limits.ts'
import { type FileResult, lostFile } from './file-result.ts'
import { fileTooLarge, notAccessible } from './run-problems.ts'

/** The bytes of a file, or its result where they cannot be had or are too many to be held in memory. */
export type Source = { bytes: Uint8Array; lost?: never } | { bytes?: never; lost: FileResult }

export async function readSource(path: string, limits: FileLimits): Promise<Source> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size <= limits.bytes) return { bytes: await readFile(path) }
    return { lost: lostFile(name, { sha256: await hashOf(path), bytes: size }, fileTooLarge(limits)) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    // What the system says of a file has a code; anything else is a defect.
    if (code === undefined) throw error
    return { lost: lostFile(name, { sha256: '', bytes: 0 }, notAccessible(code)) }
  }
}

/** SHA-256 of a file of any size. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
