import { rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Which contents are being read, on the disk: after an end of the process without goodbye it is known what was in hand, and how often
 * that has happened before. Named by hash.
 */
export class InHand {
  readonly #path: string
  readonly #ends: Map<string, number>

  private constructor(path: string, ends: Map<string, number>) {
    this.#path = path
    this.#ends = ends
  }

  static async open(path: string): Promise<InHand> {
    await mkdir(path, { recursive: true })
    const ends = new Map<string, number>()
    for (const hash of await readdir(path)) {
      // A number that was not yet written counts as the first.
      ends.set(hash, Number(await readFile(join(path, hash), 'utf8')) || 1)
    }
    return new InHand(path, ends)
  }

  /**
   * Takes a content in hand. Gives the number of times the process has ended with it in hand. At once, not in the background: a few bytes
   * cost less so.
   */
  take(hash: string): number {
    const ends = this.#ends.get(hash) ?? 0
    writeFileSync(join(this.#path, hash), String(ends + 1))
    return ends
  }

  release(hash: string): void {
    this.#ends.delete(hash)
    rmSync(join(this.#path, hash), { force: true })
  }

  /** Says goodbye: nothing is in hand any more. */
  async close(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true })
  }
}
