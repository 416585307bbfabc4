import type { Desk } from '../desk.ts'
import { drawMarker } from '../list-style.ts'
import type { Project, UnitYear } from '../model/unit-year.ts'
import { type Block, heading, paragraph } from '../paper.ts'
import { fundSentences } from '../sentences/funds.ts'
import { outcomeSentences, volume, waysFor } from '../sentences/outcomes.ts'
import { type Sentence, spendingSentences } from '../sentences/spending.ts'
import { type TotalSentence, totalSentences } from '../sentences/totals.ts'

/** Several ways of saying, of which a report uses some. */
export type Ways<T> = Record<string, T>

const allSpending: Ways<Sentence> = { ...spendingSentences, ...fundSentences }

/** Which sentences a list uses: one order for all, or a few mixed, as offices do when several hands write a report. */
function drawWays(d: Desk, ways: Ways<Sentence>): string[] {
  return d.random.sample(Object.keys(ways), d.pick([1, 1, 2, 3, 4]))
}

/** The projects of a unit one by one: a list of sentences, or headings with a paragraph below each. */
export function projectParagraphs(d: Desk, projects: readonly Project[], ways: Ways<Sentence> = allSpending): Block[] {
  const chosen = drawWays(d, ways)
  const headed = d.random.chance(0.3)
  const mark = drawMarker(d.random, [
    ...(headed ? (['firstly', 'glued'] as const) : []),
    ...(chosen.includes('levelByLevel') ? (['circled'] as const) : []),
    ...(chosen.includes('releasedAndUsed') ? (['number'] as const) : []),
  ])
  const tail = d.random.chance(0.35)
  return projects.flatMap((p, i) => {
    const name = d.pick(chosen)
    const say = ways[name] as Sentence
    const lead = headed
      ? d.pick(['', '该项目', '项目'])
      : d.pick([`${p.subject.name}。`, `${p.subject.name}：`, `${p.subject.name}，`, p.subject.name])
    const body = `${d.scribe.in(name, () => say(d, p, lead))}。${tail ? outcomesOf(d, p, 2) : ''}`
    return headed ? [heading(2, `${mark(i)}${p.subject.name}`), paragraph(body)] : [paragraph(`${mark(i)}${body}`)]
  })
}

/** One or two sentences about all projects together. */
export function totalParagraphs(
  d: Desk,
  unit: UnitYear,
  count: number,
  ways: Ways<TotalSentence> = totalSentences,
): Block[] {
  return d.random
    .sample(Object.keys(ways), count)
    .map((name) => paragraph(`${d.scribe.in(name, () => (ways[name] as TotalSentence)(d, unit))}。`))
}

/** Outcomes of a project in running text. */
export function outcomesOf(d: Desk, p: Project, count: number): string {
  const told = d.random.sample(
    p.outcomes.filter((outcome) => waysFor(outcome).length > 0),
    count,
  )
  return told
    .map((outcome) => {
      const way = d.pick(waysFor(outcome))
      return `${d.scribe.in(way, () => outcomeSentences[way](d, p, outcome))}${d.pick(['。', '；', '。'])}`
    })
    .join('')
    .replace(/；$/, '。')
}

/** A section about what came of the money, project by project. */
export function outcomeParagraphs(d: Desk, projects: readonly Project[]): Block[] {
  const mark = drawMarker(d.random, ['firstly', 'glued'])
  return projects.flatMap((p, i) => {
    const more = d.random.chance(0.2) ? `${d.scribe.in('volume', () => volume(d, p))}。` : ''
    const text = `${outcomesOf(d, p, d.random.int(2, 5))}${more}`
    if (projects.length === 1) return [paragraph(text)]
    return d.random.chance(0.5)
      ? [heading(2, `${mark(i)}${p.subject.name}`), paragraph(text)]
      : [paragraph(`${mark(i)}${p.subject.name}。${text}`)]
  })
}
