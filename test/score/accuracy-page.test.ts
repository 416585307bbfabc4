import { expect, test } from 'vitest'
import { accuracyPage, documentsTable, keptPart } from '../../scripts/score/accuracy-page.ts'
import { scoreSeed } from '../../scripts/score/generated.ts'
import { generatedPage } from '../../scripts/score/generated-page.ts'

test('the page names every figure of the reports it was made from, and keeps the part that is not measured again', async () => {
  const scores = [await scoreSeed(1, 'html'), await scoreSeed(2, 'html')]
  const generated = generatedPage(scores)
  expect(generated).toContain('2 reports (seeds 1–2)')
  const classes = scores.flatMap(({ score }) => score.checks.seeded.map((seeded) => seeded.class))
  for (const name of classes) expect(generated).toContain(`| ${name} |`)
  const corpus = documentsTable([{ file: 'some-report.pdf', score: (scores[0] as (typeof scores)[number]).score }])
  const page = accuracyPage({ generated, unseen: 'No documents.', firstSeen: [], corpus })
  expect(keptPart(page, 'corpus')).toBe(corpus)
  expect(keptPart(page, 'generated')).toBe(generated)
  expect(keptPart('', 'corpus')).toBe('Not measured yet.')
})
