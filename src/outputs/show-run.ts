import { rules } from '../checks/schema.ts'
import { FileState } from '../pipeline/file-state.ts'
import { alignColumns } from './align-columns.ts'
import { addCounts } from './document-counts.ts'
import type { KindTotals, RunTotals } from './run-totals.ts'
import { showSummary } from './summary.ts'
import { kindOf } from './words/kinds.ts'
import { kindLabels, type Lang, ruleLabels, stateLabels } from './words/labels.ts'
import { grouped, runHeadings, runSentences, sentences } from './words/sentences.ts'

/**
 * The closing summary of a run. Few files: a row each. Many: totals by state and kind, what was not read and why, findings by rule.
 * @param width cells of the terminal
 */
export function showRun(totals: RunTotals, lang: Lang, width: number): string {
  const { rows } = totals
  if (rows !== null) return showSummary(rows, lang, width)
  const { counts } = totals
  const ledger = sentences[lang].ledger(
    counts.numbers,
    counts.claimed,
    counts.checked_numbers,
    counts.not_checkable_numbers,
  )
  return [
    sentences[lang].totals(totals.files, totals.incomplete),
    '',
    ...statesTable(totals, lang),
    '',
    ...kindsTable(totals, lang),
    ...reasonLines(totals, lang),
    ...findingLines(totals, lang),
    '',
    ...ledger,
  ].join('\n')
}

function statesTable({ states }: RunTotals, lang: Lang): string[] {
  const rows = FileState.options
    .filter((state) => states.has(state))
    .map((state) => [stateLabels[lang][state], grouped(states.get(state) ?? 0)])
  return alignColumns([runHeadings[lang].states, ...rows], [{ align: 'left' }, { align: 'right' }])
}

function kindsTable({ kinds, files, counts }: RunTotals, lang: Lang): string[] {
  const rows = mergedKinds(kinds)
    .sort((a, b) => b[1].files - a[1].files || (a[0] < b[0] ? -1 : 1))
    .map(([kind, of]) => [kindLabels[lang][kind], ...kindCells(of)])
  const total = [sentences[lang].total, ...kindCells({ files, counts })]
  const columns = runHeadings[lang].kinds.map((_, i) => ({ align: i === 0 ? 'left' : 'right' }) as const)
  return alignColumns([runHeadings[lang].kinds, ...rows, total], columns)
}

function mergedKinds(byMediaType: ReadonlyMap<string, KindTotals>): [ReturnType<typeof kindOf>, KindTotals][] {
  const kinds = new Map<ReturnType<typeof kindOf>, KindTotals>()
  for (const [mediaType, totals] of byMediaType) {
    const kind = kindOf(mediaType)
    const known = kinds.get(kind)
    kinds.set(
      kind,
      known ? { files: known.files + totals.files, counts: addCounts(known.counts, totals.counts) } : totals,
    )
  }
  return [...kinds]
}

const kindCells = ({ files, counts }: KindTotals): string[] =>
  [files, counts.pages, counts.reports, counts.amounts, counts.indicators, counts.checks, counts.findings].map(grouped)

function reasonLines({ reasons }: RunTotals, lang: Lang): string[] {
  if (reasons.size === 0) return []
  const lines = [...reasons.values()]
    .sort((a, b) => b.files - a.files || (a.problem.code < b.problem.code ? -1 : 1))
    .flatMap(({ state, problem, files, first }) => {
      const names = first.map(({ file }) => file).join(lang === 'zh' ? '、' : ', ')
      const more = files - first.length
      return [
        `  ${grouped(files)} × ${stateLabels[lang][state]}: ${lang === 'zh' ? problem.message : problem.message_en} [${problem.code}]`,
        `      ${names}${more > 0 ? runSentences[lang].andMore(more) : ''}`,
      ]
    })
  return ['', runSentences[lang].notRead, ...lines]
}

function findingLines({ counts }: RunTotals, lang: Lang): string[] {
  const byRule = rules
    .map((rule) => ({ rule, count: counts.findings_by_rule[rule] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const lines = byRule.map(({ rule, count }) => [lang === 'zh' ? ruleLabels[rule] : rule, grouped(count)])
  const heading = runSentences[lang].findings(counts.checks, counts.findings)
  return ['', heading, ...alignColumns(lines, [{ align: 'left' }, { align: 'right' }]).map((line) => `  ${line}`)]
}
