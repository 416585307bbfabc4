/**
 * Writes schemas/*.schema.json from the zod schemas that the program itself uses. With --check nothing is written: exits with 1 when a
 * file is missing, differs, or belongs to no schema any more.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Problem } from '../src/base/problem.ts'
import { Check } from '../src/checks/schema.ts'
import { Amount, Evidence, Indicator, Measure, Written } from '../src/facts/schema.ts'
import { Extraction, Report } from '../src/pipeline/schema.ts'
import { LedgerEntry } from '../src/runner/ledger.ts'

const folder = fileURLToPath(new URL('../schemas/', import.meta.url))

/** File name and title of what the schema describes. */
const published = {
  extraction: [Extraction, 'heshu/1: everything one source document states, and whether it adds up'],
  report: [Report, 'One logical report of a document'],
  amount: [Amount, 'One stated budget, spend, revenue, balance or rate figure'],
  indicator: [Indicator, 'One indicator result'],
  check: [Check, 'One relation between stated numbers, recomputed'],
  evidence: [Evidence, 'The place a value was read from'],
  'ledger-entry': [LedgerEntry, 'What became of one file of a run: one line of ledger.jsonl'],
  problem: [Problem, 'Something about the input that the reader of the result must know'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

/** Schemas that others refer to by name instead of repeating them. */
const named = { Evidence, Written, Measure, Amount, Indicator, Check, Problem, Report }

export function schemaTexts(): Map<string, string> {
  for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { ...schema.meta(), id })
  return new Map(
    Object.entries(published).map(([name, [schema, title]]) => {
      const {
        $schema,
        id: _id,
        ...rest
      } = z.toJSONSchema(schema, { override: withoutSafeBounds }) as Record<string, unknown>
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`]
    }),
  )
}

/** Every whole number would carry the bounds of JavaScript's, which say nothing about the field. */
function withoutSafeBounds({ jsonSchema }: { jsonSchema: { minimum?: number; maximum?: number } }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** Names of the files that are not as the program says. */
export function staleSchemas(): string[] {
  const texts = schemaTexts()
  const present = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []
  const changed = [...texts].filter(
    ([file, text]) => !present.includes(file) || readFileSync(folder + file, 'utf8') !== text,
  )
  return [...changed.map(([file]) => file), ...present.filter((file) => !texts.has(file))]
}

function main(): void {
  if (process.argv.includes('--check')) {
    const stale = staleSchemas()
    if (stale.length > 0) console.error(`Out of date, run npm run schemas: ${stale.join(', ')}`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of schemaTexts()) writeFileSync(folder + file, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
