import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { OcrFailure } from './ocr-failure.ts'

export const language = 'chi_sim'
const edition = '4.0.0_best_int'

/** What the engines read with, as it is named in results. */
export const dataName = `${language} ${edition}`

/** Folder of the packed data that was installed with the program. @throws OcrFailure when it is not there */
export function packedDataFolder(): string {
  let home: string
  try {
    home = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'))
  } catch {
    throw new OcrFailure('data-missing', 'package @tesseract.js-data/chi_sim is not installed')
  }
  const folder = join(home, edition)
  if (!existsSync(packedFile(folder))) throw new OcrFailure('data-missing', `${language} ${edition} is not installed`)
  return folder
}

const packedFile = (folder: string): string => join(folder, `${language}.traineddata.gz`)

let unpacked: Promise<string> | null = null

/**
 * Folder with the data unpacked, for the native program, which reads no packed data. It lies in the system's temporary folder under a
 * name made of its content, is written once and shared by all processes.
 */
export function unpackedDataFolder(): Promise<string> {
  unpacked ??= unpackData()
  unpacked.catch(() => {
    unpacked = null
  })
  return unpacked
}

async function unpackData(): Promise<string> {
  const data = gunzipSync(await readFile(packedFile(packedDataFolder())))
  const folder = join(tmpdir(), `heshu-tessdata-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
  const file = join(folder, `${language}.traineddata`)
  const known = await readFile(file).catch(() => null)
  if (known?.equals(data)) return folder
  await mkdir(folder, { recursive: true })
  const part = `${file}.${process.pid}-${threadId}.part`
  try {
    await writeFile(part, data)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return folder
}
