import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Name of the folder below the results in which files are written before they are moved to their places. */
const partsName = '.heshu-parts'

/** The folder of the results. Every file in it is whole: it is written elsewhere and moved when it is complete. */
export class ResultFolder {
  readonly path: string
  readonly #made = new Set<string>()
  #parts = 0

  private constructor(path: string) {
    this.path = path
  }

  /** Makes the folder where it is missing, and clears what an earlier run left half-written. */
  static async open(path: string): Promise<ResultFolder> {
    await rm(join(path, partsName), { recursive: true, force: true })
    await mkdir(join(path, partsName), { recursive: true })
    return new ResultFolder(path)
  }

  /** Puts a text (bytes: UTF-8) in its place, whole or not at all. Gives its size in bytes. */
  async write(name: string, text: string | Uint8Array): Promise<number> {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const part = join(this.path, partsName, String(this.#parts++))
    const target = join(this.path, name)
    await this.#makeFolder(dirname(target))
    await writeFile(part, bytes)
    await rename(part, target)
    return bytes.byteLength
  }

  /** Null where there is no such file. */
  async read(name: string): Promise<string | null> {
    return readFile(join(this.path, name), 'utf8').catch(nullIfMissing)
  }

  /** Size of a file in bytes, null where there is none. */
  async sizeOf(name: string): Promise<number | null> {
    const info = await stat(join(this.path, name)).catch(nullIfMissing)
    return info?.isFile() ? info.size : null
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true })
  }

  async close(): Promise<void> {
    await rm(join(this.path, partsName), { recursive: true, force: true })
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#made.add(folder)
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
