import { foldText } from '../../base/chinese-text.ts'
import { quotedAt } from '../../document/printed.ts'
import type { Paragraph } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Indicator, Operand, Relation, Written } from '../schema.ts'
import { enterItem, enterSection, isHeading, startContext, subjectOf } from '../text/context.ts'
import { listMark, sentencesOf } from '../text/sentences.ts'
import { deductionsIn } from './deductions.ts'
import { type Goal, joinGoals, opensWithGoals } from './goals.ts'
import { enterLevels, type Levels } from './level-context.ts'
import { mergeRepeated } from './merge-repeated.ts'
import { narrativeIn } from './narrative.ts'
import { paragraphRelations } from './paragraph-relations.ts'
import { joinPlans } from './plans-behind.ts'
import { publicCountsIn } from './public-counts.ts'
import { qualitativeIn } from './qualitative.ts'
import { type Statement, statementsIn } from './read-statement.ts'
import { type ParagraphScores, sumOfParagraphs } from './score-paragraphs.ts'
import { scoresIn } from './scores.ts'
import { enterLabel, kindOfSection, type SectionKind } from './section-kind.ts'
import { countsOf, type ToldCount } from './shares-of-told.ts'
import { levelSaid, targetFollows } from './words/roles.ts'

/** Indicators of running text: target-result sentences first, then outcome figures; with the relations they state. */
export function findStatementIndicators(
  part: ReportPart,
  claimed: (block: Paragraph, start: number) => boolean,
  { subject, ids }: { subject?: string; ids: string } = { ids: '' },
): {
  indicators: Indicator[]
  relations: Relation[]
  /** The score the text gives the whole. */
  totalScore: Operand | null
} {
  const context = startContext(part.header, part.blocks, subject)
  const idOf = (before: number): string => `${ids}s${before + 1}`
  const levels: Levels = { level1: null, level2: null }
  const indicators: Indicator[] = []
  const relations: Relation[] = []
  const told: ToldCount[] = []
  const marks: ParagraphScores[] = []
  let title: string | null = null
  const goals: Goal[] = []
  let section: SectionKind = { quiet: false, money: false, results: false, goals: false }
  for (const block of part.blocks) {
    if (block.kind === 'table') continue
    if (isHeading(block.text, block.heading !== null)) {
      enterSection(context, block.text, block.heading)
      title = foldText(block.text)
      section = kindOfSection(foldText(block.text))
      levelsUnder(levels, block.text)
      continue
    }
    const text = foldText(block.text)
    const offset = enterItem(context, text)
    const about = subjectOf(context, null)
    enterLabel(section, text.slice(offset))
    const sets = section.goals || opensWithGoals(text)
    const counts = publicCountsIn(block, text, context.fallback, (start) => claimed(block, start))
    const isClaimed = (q: Quantity): boolean => claimed(block, q.start)
    const isTaken = (q: Quantity): boolean => isClaimed(q) || isAmong(counts, quotedAt(block, q.start))
    const read = readParagraph(block, text, { levels, offset, ...wordsOf(section, sets) }, isTaken)
    relations.push(...paragraphRelations({ block, text, about }, { told, read, claimed: isClaimed }))
    told.push(...countsOf(block, text))
    const scores = scoresIn(block, text, about, title)
    relations.push(...scores.relations, ...deductionsIn(block, text, about))
    marks.push(scores)
    for (const one of [...scores.indicators, ...counts]) indicators.push({ ...one, id: idOf(indicators.length) })
    for (const found of read) {
      if (sets && found.source === 'narrative' && found.actual !== null) {
        goals.push({ name: found.name, quantity: found.actual, op: found.op, block })
        continue
      }
      indicators.push(indicatorOf(found, block, about, idOf(indicators.length)))
    }
  }
  joinGoals(indicators, goals)
  relations.push(...sumOfParagraphs(marks, context.fallback))
  return {
    indicators: mergeRepeated(indicators),
    relations: relations.filter((one) => !isCompletion(one, indicators)),
    totalScore: marks.find(({ total }) => total)?.total ?? null,
  }
}

/** Where a count needs no verb, and where nothing is told of results. */
const wordsOf = ({ quiet, money, results }: SectionKind, sets: boolean): Omit<Place, 'levels' | 'offset'> => ({
  quiet,
  verbless: sets || (results && !quiet && !money),
  money,
})

/** A heading announces a level, and one of the first rank closes those above it. */
function levelsUnder(levels: Levels, heading: string): void {
  if (!enterLevels(levels, foldText(heading)) && /^\s*[一二三四五六七八九十]+、/.test(heading))
    Object.assign(levels, { level1: null, level2: null })
}

const isAmong = (counts: readonly Indicator[], at: number): boolean => counts.some((one) => startOf(one) === at)

/** Where the figure of an indicator stands in its paragraph. */
const startOf = ({ evidence: [place] }: Indicator): number => place?.number_start ?? -1

/** 90分(含)以上为优: the bands of the grades are no indicators. */
const bandName = /为["“]?(?:优秀?|良好?|中等?|差|合格|不合格)["”]?$/

/** 上述9项指标中，完成8项: how many indicators were reached is none of them. */
const isOfIndicators = (text: string, { target, actual }: Statement): boolean =>
  [target, actual].some(
    (q) =>
      q &&
      /^\s*(?:[一二三]级|绩效|年度|产出|效益|量化|定量|定性)*(?:指标|目标值?)(?:中|里|,|$)/.test(
        text.slice(q.end, q.end + 10),
      ) &&
      /^[个项条]$/.test(q.unit),
  )

/** 占年度目标38公里的65.58%: what is read as the completion of an indicator, with target and result, is no share besides. */
const isCompletion = (one: Relation, indicators: readonly Indicator[]): boolean =>
  one.kind === 'ratio' &&
  indicators.some(
    ({ completion_rate: rate, actual, target, evidence }) =>
      [rate, actual, target].every((value) => value !== null) &&
      evidence.some(
        (e) => e.block === one.stated.evidence.block && e.number_start === one.stated.evidence.number_start,
      ),
  )

interface Read extends Statement {
  levels: Levels
  sentence: number
  source: 'statement' | 'narrative'
}

interface Place {
  levels: Levels
  offset: number
  quiet: boolean
  verbless: boolean
  money: boolean
}

/** What is planned or advised: 下一步…, 拟于…, 建议…. 审计建议 is a thing that was given. */
const plans = /拟|将(?:于|在|进一步|继续)|下一步|今后|(?:^|[,:;])\s*(?:有关|我们)?建议/

function readParagraph(
  block: Paragraph,
  text: string,
  { levels, offset, quiet, verbless, money }: Place,
  claimed: (q: Quantity) => boolean,
): Read[] {
  const quantities = findQuantities(block.text).filter((q) => !claimed(q))
  const found: Read[] = []
  const sentences = sentencesOf(text)
  // results stand beside results: next to a target with its result a count needs no verb
  const withTargets = sentences.flatMap((s) =>
    statementsIn(text, s.start, s.end, quantities).filter((one) => one.target),
  )
  const isOfResults = withTargets.length > 0
  for (const sentence of sentences) {
    const start = announced(text, Math.max(offset, sentence.start), Math.max(offset, sentence.end), levels)
    if (/^\s*(?:下一步|今后|下步)/.test(text.slice(start, sentence.end))) continue
    const statements = statementsIn(text, start, sentence.end, quantities).filter(
      (s) => !bandName.test(s.name) && !isOfIndicators(text, s),
    )
    const words = qualitativeIn(
      text,
      start,
      sentence.end,
      (offset) => quantities.find((q) => q.start <= offset && offset < q.end) ?? null,
    )
    const taken = new Set(statements.concat(words).flatMap((s) => [s.target, s.actual, s.completion]))
    const story =
      // 五、预算绩效管理情况: a paragraph that sets several results beside their targets tells of results
      (quiet && withTargets.length < 2) || plans.test(text.slice(start, sentence.end))
        ? []
        : narrativeIn(
            text,
            start,
            sentence.end,
            quantities,
            (q) => taken.has(q),
            verbless || (!money && (isOfResults || levels.level1 !== null)),
          )
    const here = [...statements, ...words].map((s) => ({
      ...s,
      levels: { ...levels },
      sentence: sentence.number,
      source: 'statement' as const,
    }))
    found.push(
      ...here,
      ...story.map((s) => ({ ...s, levels: { ...levels }, sentence: sentence.number, source: 'narrative' as const })),
    )
  }
  return joinPlans(found.sort((a, b) => a.start - b.start))
}

/** 3.1 数量指标 and 2.5万元: only in front of a level two numbers are a mark. */
const numberedLevel =
  /^\s*\d{1,2}(?:\.\d{1,2}){1,3}[.、\s]*(?=(?:项目)?(?:产出|效益|效果|数量|质量|时效|成本|经济|社会|生态|可持续|服务对象|[\u4e00-\u9fa5]{0,4}满意度))/

/** 数量指标方面：…, 1.产出指标。…: a level announced at the start of a sentence. Returns where the rest begins. */
function announced(text: string, start: number, end: number, levels: Levels): number {
  const mark = (numberedLevel.exec(text.slice(start, end)) ?? listMark.exec(text.slice(start, end)))?.[0].length ?? 0
  const words = text.slice(start + mark, end + 1)
  const said = levelSaid.exec(words)
  if (said && enterLevels(levels, said[1] as string)) return start + mark + said[0].length
  const head =
    /^([^,。;:]{2,14}?)(?:方面)?(?:[:。]|,(?=满分|分值|权重|共?\d+分)|(?<=方面),|(?:共计?|共有|设置?|有|合计)?\d+[个项条][,。:])/.exec(
      words,
    )
  if (!head) {
    enterLevels(levels, text.slice(start + mark, end))
    return start + mark
  }
  // 服务对象满意度：预期目标值≥86%，…: an indicator that is called like its level
  if (targetFollows.test(words.slice(head[0].length))) return start + mark
  return enterLevels(levels, head[1] as string) ? start + mark + head[0].length : start + mark
}

const number = (q: Quantity | null): number | null => (q ? Number(q.number) : null)

function indicatorOf(found: Read, block: Paragraph, subject: string, id: string): Indicator {
  const written: Record<string, Written> = {}
  for (const [field, q] of [
    ['target', found.target],
    ['actual', found.actual],
    ['completion_rate', found.completion],
  ] as const) {
    if (q) written[field] = { number: q.number, unit: q.unit }
  }
  const growth = found.changeRate
  if (growth)
    written.change_rate = {
      number: `${growth.sign < 0 ? '-' : ''}${growth.quantity.number.replace(/^-/, '')}`,
      unit: '%',
    }
  const places = [found.actual, found.target, found.completion, growth?.quantity ?? null]
    .filter((q) => q !== null)
    .map((q) => [q.start, q.end] as const)
  const texts = [found.actualText, found.targetText].filter((t) => t !== null).map((t) => [t.start, t.end] as const)
  return {
    id,
    subject,
    source: found.source,
    level1: found.levels.level1,
    level2: found.levels.level2,
    name: found.name,
    op: found.op,
    target: number(found.target),
    target_unit: found.target?.unit || null,
    target_text: found.targetText?.text ?? null,
    actual: number(found.actual),
    actual_unit: found.actual?.unit || null,
    actual_text: found.actualText?.text ?? null,
    completion_rate: number(found.completion),
    change_rate: growth ? Number(growth.quantity.number) * growth.sign : null,
    weight: null,
    score: null,
    verdict: found.verdict,
    reason: found.reason,
    written,
    group: `${block.id}/s${found.sentence}`,
    evidence: [...places, ...texts].map(([from, to]) => evidenceAt({ block }, from, to)),
  }
}
