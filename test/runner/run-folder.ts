import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { defaultLimits } from '../../src/runner/file-limits.ts'
import { type RunEnd, runFiles } from '../../src/runner/run-files.ts'
import type { RunOptions } from '../../src/runner/run-options.ts'
import type { Settled } from '../../src/runner/settle-file.ts'

const root = mkdtempSync(join(tmpdir(), 'heshu-run-'))
afterAll(() => rmSync(root, { recursive: true }))
let folders = 0

export interface Ran extends RunEnd {
  /** How each file ended, by name. */
  files: Map<string, Settled>
}

/** Files in a folder of their own, and runs over them. */
export class RunFolder {
  readonly input = join(root, String(folders), 'in')
  readonly out = join(root, String(folders++), 'out')

  constructor(files: Record<string, string | Uint8Array>) {
    for (const [name, content] of Object.entries(files)) this.put(name, content)
  }

  put(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.input, name)), { recursive: true })
    writeFileSync(join(this.input, name), content)
  }

  /** Runs over all files in the order of their names. */
  async run(options: Partial<RunOptions> = {}): Promise<Ran> {
    const names = readdirSync(this.input, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(this.input, name)).isFile())
      .sort()
    const files = new Map<string, Settled>()
    const end = await runFiles({
      files: names.map((name) => ({ path: join(this.input, name), name, output: `${name}.json` })),
      ...{ out: this.out, jobs: 1, limits: defaultLimits, ocr: 'never', retry: false },
      stop: new AbortController().signal,
      onFile: ({ outcome, how }) => files.set(outcome.file, { outcome, how }),
      onDefect: () => {},
      ...options,
    })
    return { ...end, files }
  }
}

export const howEach = ({ files }: Ran): Record<string, string> =>
  Object.fromEntries([...files].map(([name, { how }]) => [name, how]).sort())

export const statesOf = ({ files }: Ran): Record<string, string> =>
  Object.fromEntries([...files].map(([name, { outcome }]) => [name, outcome.state]).sort())
