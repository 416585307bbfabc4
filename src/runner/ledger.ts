import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { Outcome } from './outcome.ts'

/**
 * One line of the ledger: what became of a file, under the key by which it is found again (content, version of the pipeline, options
 * that change the result), and the size of its JSON, so that a result that was lost or cut is noticed.
 */
export const LedgerEntry = Outcome.extend({
  pipeline: z.string().describe('generator.pipeline of the version that read it'),
  options: z.string().describe('Options that change the result, such as ocr=auto'),
  json_bytes: z.int().min(0),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Where a line stands in the ledger; entries themselves stay on the disk. */
interface Line {
  start: number
  length: number
  sha256: string
}

export interface LedgerKey {
  pipeline: string
  options: string
}

/**
 * The append-only record of a run: one JSON line per file, written when its result is in place. It survives the end of the process at
 * any instant: a last line that was torn off is cut away when the ledger is opened again. The last line of an output counts.
 */
export class Ledger {
  readonly #file: FileHandle
  readonly #key: LedgerKey
  readonly #byOutput = new Map<string, Line>()
  readonly #byContent = new Map<string, string>()
  #size = 0
  /** Appends one after another: lines must not mix. */
  #writing: Promise<void> = Promise.resolve()
  /** Lines that are no entries: a disk fault, or another program. They are passed over, and their files read again. */
  readonly unreadable: number

  private constructor(file: FileHandle, key: LedgerKey, lines: LoadedLines) {
    this.#file = file
    this.#key = key
    this.#size = lines.end
    this.unreadable = lines.unreadable
    for (const [output, line] of lines.byOutput) this.#remember(output, line)
  }

  /** Opens or makes the ledger. Of entries made by another version or with other options nothing is taken. */
  static async open(path: string, key: LedgerKey): Promise<Ledger> {
    const file = await open(path, 'a+')
    try {
      const lines = await loadLines(path, key)
      // 'a+' always writes at the end, so what was torn off has to go.
      await file.truncate(lines.end)
      return new Ledger(file, key, lines)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** The entry of an output, if its source had this content. */
  async find(output: string, sha256: string): Promise<LedgerEntry | null> {
    const line = this.#byOutput.get(output)
    return line === undefined || line.sha256 !== sha256 ? null : this.#read(line)
  }

  /** An entry of the same content under whatever name. */
  async findContent(sha256: string): Promise<LedgerEntry | null> {
    const output = this.#byContent.get(sha256)
    return output === undefined ? null : this.find(output, sha256)
  }

  async append(outcome: Outcome, jsonBytes: number): Promise<void> {
    const entry: LedgerEntry = { ...outcome, ...this.#key, json_bytes: jsonBytes }
    const text = Buffer.from(`${JSON.stringify(entry)}\n`)
    const write = async (): Promise<void> => {
      await this.#file.appendFile(text)
      this.#remember(outcome.output, { start: this.#size, length: text.length - 1, sha256: outcome.sha256 })
      this.#size += text.length
    }
    this.#writing = this.#writing.then(write)
    await this.#writing
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => {})
    await this.#file.sync()
    await this.#file.close()
  }

  #remember(output: string, line: Line): void {
    this.#byOutput.set(output, line)
    if (!this.#byContent.has(line.sha256)) this.#byContent.set(line.sha256, output)
  }

  async #read({ start, length }: Line): Promise<LedgerEntry> {
    const text = Buffer.alloc(length)
    await this.#file.read(text, 0, length, start)
    return LedgerEntry.parse(JSON.parse(text.toString('utf8')))
  }
}

interface LoadedLines {
  byOutput: Map<string, Line>
  /** End of the last whole line. */
  end: number
  unreadable: number
}

/** Reads the ledger as a stream: of a long run only places and keys are kept. */
async function loadLines(path: string, key: LedgerKey): Promise<LoadedLines> {
  const loaded: LoadedLines = { byOutput: new Map(), end: 0, unreadable: 0 }
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      loadLine(loaded, rest.subarray(0, end).toString('utf8'), { start: loaded.end, length: end }, key)
      loaded.end += end + 1
      rest = rest.subarray(end + 1)
    }
  }
  return loaded
}

function loadLine(loaded: LoadedLines, text: string, place: Pick<Line, 'start' | 'length'>, key: LedgerKey): void {
  const entry = entryIn(text)
  if (entry === null) {
    loaded.unreadable++
    return
  }
  // A later line of another version means that the result of the earlier one is gone.
  loaded.byOutput.delete(entry.output)
  if (entry.pipeline !== key.pipeline || entry.options !== key.options) return
  loaded.byOutput.set(entry.output, { ...place, sha256: entry.sha256 })
}

function entryIn(text: string): LedgerEntry | null {
  try {
    return LedgerEntry.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
