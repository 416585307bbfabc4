/**
 * Measures how often heshu is right and writes docs/accuracy.md.
 *   npm run accuracy -- [--reports 3000] [--from 1] [--corpus DIR [--scans]] [--print]
 * Generated reports and the documents in test/unseen are always measured; a folder of other people's documents with labels in DIR/gold
 * only when it is named (its part of the page stays as it was otherwise). --print writes the page to the terminal and leaves the file.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accuracyPage, documentsTable, keptPart } from './score/accuracy-page.ts'
import { scoreFolder } from './score/documents.ts'
import { type GeneratedScore, scoreSeed } from './score/generated.ts'
import { generatedPage } from './score/generated-page.ts'

const page = join('docs', 'accuracy.md')
const unseen = join('test', 'unseen')

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    from: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    scans: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
})

const before = existsSync(page) ? readFileSync(page, 'utf8') : ''
const corpus = values.corpus
  ? documentsTable(await scoreFolder(values.corpus, join(values.corpus, 'gold'), values.scans ? 'auto' : 'never'))
  : keptPart(before, 'corpus')
const text = accuracyPage({
  generated: generatedPage(await scoreReports(Number(values.from), Number(values.reports))),
  unseen: documentsTable(await scoreFolder(unseen, unseen, 'auto')),
  firstSeen: firstScores(),
  corpus,
})
if (values.print) console.log(text)
else {
  mkdirSync('docs', { recursive: true })
  writeFileSync(page, text)
}

async function scoreReports(from: number, count: number): Promise<GeneratedScore[]> {
  const scores: GeneratedScore[] = []
  for (let seed = from; seed < from + count; seed++) {
    scores.push(await scoreSeed(seed))
    if (scores.length % 250 === 0) console.error(`${scores.length} of ${count} reports`)
  }
  return scores
}

/** What was scored before anyone had looked at the misses, as it was noted then. */
function firstScores(): string[] {
  if (!existsSync(unseen)) return []
  return readdirSync(unseen)
    .filter((file) => file.startsWith('first-scores'))
    .sort()
    .map((file) => readFileSync(join(unseen, file), 'utf8').trimEnd())
}
