import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { z } from 'zod'
import { Extraction } from '../../pipeline/schema.ts'

/** The JSON text of one document, as `extract` wrote it. */
export interface Result {
  /** Name of the file, from the folder of results, with forward slashes. */
  output: string
  /** Null when the file could not be read. */
  text: string | null
}

/** A file among the results that holds no result, and why. */
export const Rejected = z.strictObject({
  output: z.string(),
  why: z.enum(['unreadable', 'not-json', 'not-heshu', 'other-version', 'broken']),
  at: z
    .string()
    .describe('The first field that is not as the schema says, or the other format; empty where the whole is wrong'),
})
export type Rejected = z.infer<typeof Rejected>

/** Order of rows in a dataset: that of the bytes of the names, on every machine and in every database alike. */
export const inOrderOfNames = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Names of all JSON files in a folder and below it, in the order in which their documents stand in a dataset. A dataset made inside is passed over. */
export async function resultNames(folder: string): Promise<string[]> {
  const names = await glob('**/*.json', { cwd: folder, dot: false, ignore: ['**/datapackage.json'] })
  return names.sort(inOrderOfNames)
}

/** The files of those names, one after the other: only one is in memory. */
export async function* resultsIn(folder: string, names: readonly string[]): AsyncGenerator<Result> {
  for (const output of names) yield { output, text: await readFile(join(folder, output), 'utf8').catch(() => null) }
}

/** The extraction in a result, or why there is none. */
export function parseResult({ output, text }: Result): Extraction | Rejected {
  if (text === null) return { output, why: 'unreadable', at: '' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { output, why: 'not-json', at: '' }
  }
  const format = value !== null && typeof value === 'object' && 'format' in value ? String(value.format) : ''
  if (!format.startsWith('heshu/')) return { output, why: 'not-heshu', at: '' }
  if (format !== 'heshu/1') return { output, why: 'other-version', at: format }
  const parsed = Extraction.safeParse(value)
  if (parsed.success) return parsed.data
  return { output, why: 'broken', at: (parsed.error.issues[0]?.path ?? []).join('.') }
}
