import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../../base/hash.ts'
import type { Database } from './connect.ts'
import { getPart, putContents, putPart, whereContentsAre } from './sql/contents.ts'

/** Bytes travel in parts of this size, because the driver holds a value twice over, as hexadecimal digits, while it arrives. */
const partBytes = 4 * 1024 * 1024

/** The bytes are not where they should be, or are not those that were handed in. */
export class ContentsMissing extends Error {
  readonly why: 'no-folder' | 'not-there' | 'altered'
  constructor(why: ContentsMissing['why'], sha: string) {
    super(`${sha}: ${why}`)
    this.why = why
  }
}

/** Place of contents in the shared folder: 256 subfolders, so that none grows too long. */
const placeIn = (folder: string, sha: string): string => join(folder, sha.slice(0, 2), sha)

/** Hands in the bytes of a file once, into the database or, when it is given, the shared folder. */
export async function storeContents(
  database: Database,
  bytes: Uint8Array,
  sha: string,
  folder: string | null,
): Promise<void> {
  if (folder !== null) await writeInto(folder, bytes, sha)
  await database.transaction(async (execute) => {
    const added = await execute(putContents, [sha, bytes.byteLength, folder !== null])
    if (added.length === 0 || folder !== null) return
    for (let part = 0; part * partBytes < bytes.byteLength; part++) {
      await execute(putPart, [sha, part, bytes.subarray(part * partBytes, (part + 1) * partBytes)])
    }
  })
}

/** Under another name first: another machine must never see half a file. */
async function writeInto(folder: string, bytes: Uint8Array, sha: string): Promise<void> {
  const place = placeIn(folder, sha)
  if (await stat(place).catch(() => null)) return
  await mkdir(dirname(place), { recursive: true })
  const part = `${place}.${randomUUID()}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, place)
  } finally {
    await rm(part, { force: true })
  }
}

/** The bytes that were handed in under this hash. Throws ContentsMissing; nothing else than those bytes is ever returned. */
export async function loadContents(database: Database, sha: string, folder: string | null): Promise<Uint8Array> {
  const [place] = await database.execute<{ bytes: number; in_folder: boolean }>(whereContentsAre, [sha])
  if (place === undefined) throw new ContentsMissing('not-there', sha)
  const bytes = place.in_folder ? await fromFolder(folder, sha) : await fromParts(database, sha, place.bytes)
  if (sha256(bytes) !== sha) throw new ContentsMissing('altered', sha)
  return bytes
}

async function fromFolder(folder: string | null, sha: string): Promise<Uint8Array> {
  if (folder === null) throw new ContentsMissing('no-folder', sha)
  return readFile(placeIn(folder, sha)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new ContentsMissing('not-there', sha)
    throw error
  })
}

async function fromParts(database: Database, sha: string, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size)
  for (let part = 0, at = 0; at < size; part++) {
    const [row] = await database.execute<{ data: Buffer }>(getPart, [sha, part])
    const data = row?.data
    if (data === undefined || data.length === 0) throw new ContentsMissing('not-there', sha)
    at += data.copy(bytes, at)
  }
  return bytes
}
