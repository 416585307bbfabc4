import type { ScoredFile } from './documents.ts'
import { f1Of, percent, precisionOf, quotient, recallOf, share } from './totals.ts'

export interface AccuracyParts {
  generated: string
  unseen: string
  firstSeen: readonly string[]
  corpus: string
}

const opening = (name: string): string => `<!-- part: ${name} -->`
const closing = '<!-- end -->'

/** A part of an earlier page, kept when it is not measured again. */
export function keptPart(page: string, name: string): string {
  const start = page.indexOf(opening(name))
  if (start === -1) return 'Not measured yet.'
  const from = start + opening(name).length
  return page.slice(from, page.indexOf(closing, from)).trim()
}

const part = (name: string, text: string): string => `${opening(name)}\n${text}\n${closing}`

export const accuracyPage = ({
  generated,
  unseen,
  firstSeen,
  corpus,
}: AccuracyParts): string => `# How often heshu is right

Rebuilt by \`npm run accuracy\` (\`-- --reports 3000 --corpus DIR --scans\`). Every figure here is measured by that command.

- **Amounts** and **indicators** are compared one by one with the truth: found with the right value, unit, subject and measure, or not.
  A wrong measure counts as one missed and one wrong. What the labels call optional counts neither way.
- **Checks made**: of the relations that the text states, how many were recomputed; **agree**: with the verdict of the truth.
- A **false alarm** is a relation called inconsistent that holds, or that the text does not state.
- The generator is written from knowledge of how such reports are written, not from the extractor's word lists; nor the other way round.

## Generated reports

${part('generated', generated)}

## Documents written by other hands

Reports of invented units, written and labelled by people who had read neither the extractor nor its word lists. What they showed has been
built since, so these figures say how it does on what it knows; those at first sight, further down, how it does on what it does not (\`test/unseen\`).

${part('unseen', unseen)}

### At first sight

What the same documents scored before anyone had looked at what was missed.

\`\`\`text
${firstSeen.join('\n\n') || 'Not noted.'}
\`\`\`

## Published and other labelled documents

${part('corpus', corpus)}
`

/** One line per document. */
export function documentsTable(files: readonly ScoredFile[]): string {
  if (files.length === 0) return 'No documents.'
  const lines = files.map(({ file, score: { header, amounts, indicators, fields, checks } }) =>
    [
      file,
      percent(share(header)),
      `${percent(precisionOf(amounts))} / ${percent(recallOf(amounts))} / ${percent(f1Of(amounts))}`,
      indicators.found + indicators.missed === 0
        ? '–'
        : `${percent(precisionOf(indicators))} / ${percent(recallOf(indicators))} / ${percent(f1Of(indicators))}`,
      percent(share(fields)),
      `${percent(quotient(checks.made, checks.required))} / ${percent(quotient(checks.agree, checks.required))}`,
      `${checks.detected} of ${checks.wrong}`,
      percent(quotient(checks.causeRight, checks.causes)),
      checks.alarms.length,
    ].join(' | '),
  )
  return [
    '| document | header | amounts P / R / F1 | indicators P / R / F1 | fields | checks made / agree | errors found | cause | false alarms |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}
