import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document, PlacedText } from '../src/document/schema.ts'
import type { Evidence } from '../src/facts/schema.ts'
import { writeJson } from '../src/outputs/json.ts'
import { Extraction } from '../src/pipeline/schema.ts'
import { goldenOf, readSample, sampleFiles } from './sample-files.ts'

test('there is a golden document for every sample, and none without', () => {
  expect(readdirSync('test/golden').map((file) => join('test', 'golden', file))).toEqual(
    sampleFiles.map(goldenOf).sort(),
  )
})

describe.each(sampleFiles)('%s', (file) => {
  let extraction: Extraction
  let document: Document | null
  beforeAll(async () => {
    ;({ extraction, document } = await readSample(file))
  })

  test('gives the golden document (reviewed; rewritten by npm run golden)', () => {
    expect(writeJson(extraction)).toBe(existsSync(goldenOf(file)) ? readFileSync(goldenOf(file), 'utf8') : '')
  })

  test('gives the same bytes again', async () => {
    expect(writeJson((await readSample(file)).extraction)).toBe(writeJson(extraction))
  })

  test('keeps the contract', () => {
    expect(Extraction.parse(JSON.parse(writeJson(extraction)))).toEqual(extraction)
  })

  test('every value re-reads from its place', () => {
    const wrong = evidencesOf(extraction).flatMap(({ of, evidence }) =>
      faultsOf(evidence, document).map((fault) => `${of}: ${fault}`),
    )
    expect(wrong).toEqual([])
  })

  test('an amount is verbatim at its first place', () => {
    for (const { amounts } of extraction.reports) {
      for (const { id, raw, evidence } of amounts)
        expect(`${id} ${numberOf(evidence[0] as Evidence)}`).toBe(`${id} ${raw}`)
    }
  })

  test('checks refer to facts of their report, and ids are unique', () => {
    for (const { amounts, indicators, checks } of extraction.reports) {
      const facts = [...amounts, ...indicators].map(({ id }) => id)
      const ids = [...facts, ...checks.map(({ id }) => id)]
      expect(new Set(ids).size).toBe(ids.length)
      expect(checks.flatMap(({ inputs }) => inputs).filter((id) => !facts.includes(id))).toEqual([])
    }
  })
})

function evidencesOf({ reports, coverage }: Extraction): { of: string; evidence: Evidence }[] {
  const facts = reports.flatMap(({ report, amounts, indicators, checks }) =>
    [...amounts, ...indicators, ...checks].flatMap(({ id, evidence }) =>
      evidence.map((e) => ({ of: `${report}/${id}`, evidence: e })),
    ),
  )
  return [...facts, ...coverage.unclaimed.map((evidence) => ({ of: 'unclaimed', evidence }))]
}

const numberOf = ({ quote, start, number_start, number_end }: Evidence): string =>
  quote.slice(number_start - start, number_end - start)

/** What is wrong with a place: the text is not there, the number is not in the quote, a box is not on its page. */
function faultsOf(e: Evidence, document: Document | null): string[] {
  const faults: string[] = []
  const placed = textAt(e, document)
  if (placed?.text.slice(e.start, e.end) !== e.quote) faults.push(`"${e.quote}" does not stand at ${e.block}`)
  if (e.number_start < e.start || e.number_end > e.end || e.number_start >= e.number_end)
    faults.push('number outside the quote')
  const page = e.page === null ? undefined : document?.pages[e.page - 1]
  if ((document?.pages.length ?? 0) > 0 && !page) faults.push(`no page ${e.page}`)
  if (page && e.boxes.length === 0) faults.push(`"${e.quote}" has no box`)
  for (const [x0, y0, x1, y1] of e.boxes) {
    const inside = page && x0 >= -1 && y0 >= -1 && x1 <= page.width + 1 && y1 <= page.height + 1
    if (!inside || x1 <= x0 || y1 <= y0) faults.push(`box ${[x0, y0, x1, y1]} is not on page ${e.page}`)
  }
  return faults
}

function textAt(e: Evidence, document: Document | null): PlacedText | undefined {
  const block = document?.blocks.find(({ id }) => id === e.block)
  if (block?.kind !== 'table') return e.cell === null ? block : undefined
  return block.cells.find(({ row, col }) => row + 1 === e.cell?.row && col + 1 === e.cell.column)
}
