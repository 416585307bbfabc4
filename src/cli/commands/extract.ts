import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isIncomplete, showSummary } from '../../outputs/summary.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { defaultLimits } from '../../runner/file-limits.ts'
import { FilePool } from '../../runner/file-pool.ts'
import { type Outcome, outcomeOf } from '../../runner/outcome.ts'
import { readSource } from '../../runner/read-source.ts'
import { exitCodes } from '../exit-codes.ts'
import { type InputFile, inputsOrComplaint } from '../input-files.ts'

export interface ExtractCommandOptions {
  out: string
  ocr: 'auto' | 'always' | 'never'
  ocrEngine: 'auto' | 'native' | 'wasm'
  jobs?: number
  log?: 'json'
}

/** Reads every file, writes one JSON each, ends with the table. */
export async function extractCommand(paths: string[], options: ExtractCommandOptions, lang: Lang): Promise<number> {
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  const { ocr, ocrEngine } = options
  const pool = new FilePool({ jobs: options.jobs ?? 1, limits: defaultLimits, ocr, ocrEngine, onDefect })
  const rows: Outcome[] = []
  for (const file of inputs.files) rows.push(await extractFile(pool, file, options.out))
  await pool.close()
  console.log(showSummary(rows, lang, process.stdout.columns ?? 120))
  return inputs.missing.length === 0 && !rows.some(isIncomplete) ? exitCodes.ok : exitCodes.some
}

const onDefect = (name: string, { what, stack }: { what: string; stack: string }): void =>
  console.error(`${name}: ${stack || what}`)

async function extractFile(pool: FilePool, { path, output }: InputFile, out: string): Promise<Outcome> {
  const source = await readSource(path, defaultLimits)
  const result = source.lost ?? (await pool.read(basename(path), source.bytes))
  const target = join(out, output)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(`${target}.part`, result.json)
  await rename(`${target}.part`, target)
  return outcomeOf(basename(path), output, result)
}
