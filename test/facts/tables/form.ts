import { extract } from '../../../src/pipeline/extract.ts'

/** A report written short: one line a paragraph, # a heading, | a | b | a row; {c2}, {r3}, {r2c2} in front of a cell spans columns, rows. */
export function htmlOf(lines: string): string {
  const out: string[] = []
  let open = false
  for (const line of lines.split('\n').map((text) => text.trim())) {
    const row = line.startsWith('|')
    if (row !== open) out.push(row ? '<table>' : '</table>')
    open = row
    if (row) out.push(`<tr>${line.slice(1, -1).split('|').map(cellOf).join('')}</tr>`)
    else if (line.startsWith('#')) out.push(`<h1>${line.slice(1).trim()}</h1>`)
    else if (line !== '') out.push(`<p>${line}</p>`)
  }
  return `<html><body>${out.join('')}${open ? '</table>' : ''}</body></html>`
}

function cellOf(text: string): string {
  const m = /^\s*(?:\{(?:r(\d+))?(?:c(\d+))?\})?(.*)$/.exec(text)
  const [rows, columns] = [m?.[1], m?.[2]]
  return `<td${rows ? ` rowspan="${rows}"` : ''}${columns ? ` colspan="${columns}"` : ''}>${(m?.[3] ?? '').trim()}</td>`
}

/** What heshu reads in a written report, one short line for each fact. */
export interface FormFacts {
  /** "年度资金总额 revised 120.50" with the figure as printed. */
  amounts: string[]
  /** "产出指标/数量指标 name >= 3次 → 4次 10/9 met". */
  indicators: string[]
  /** "sum 100 consistent". */
  checks: string[]
  problems: string[]
  unclaimed: string[]
}

export async function formFacts(lines: string): Promise<FormFacts> {
  const extraction = await extract(new TextEncoder().encode(htmlOf(lines)), { name: 'form.html' })
  const { reports } = extraction
  return {
    amounts: reports.flatMap((r) => r.amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)),
    indicators: reports.flatMap((r) =>
      r.indicators.map((i) =>
        [
          `${i.level1 ?? '-'}/${i.level2 ?? '-'} ${i.name}`,
          `${i.op ?? ''}${i.target ?? i.target_text ?? '?'}${i.target_unit ?? ''}`,
          '→',
          `${i.actual ?? i.actual_text ?? '?'}${i.actual_unit ?? ''}`,
          ...(i.completion_rate === null ? [] : [`${i.completion_rate}%`]),
          ...(i.weight === null && i.score === null ? [] : [`${i.weight ?? '?'}/${i.score ?? '?'}`]),
          ...(i.verdict ? [i.verdict] : []),
        ].join(' '),
      ),
    ),
    checks: reports.flatMap((r) =>
      r.checks.map((c) => `${c.rule} ${c.stated ?? '-'} ${c.verdict}${c.cause ? ` ${c.cause}` : ''} = ${c.formula}`),
    ),
    problems: extraction.problems.map((p) => `${p.code}${p.block ? ` ${p.block}` : ''}`),
    unclaimed: extraction.coverage.unclaimed.map((e) => e.quote),
  }
}
