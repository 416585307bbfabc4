import { Decimal } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Indicator, Operand, Relation } from '../schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import { bareRole, goesOn } from './bare-role.ts'
import { bareScoreRow } from './bare-score-row.ts'
import { headName, labelIn, titleName, weightName } from './score-names.ts'

/** Points a text gives: full marks, marks reached, and totals of them. */
interface Points {
  quantity: Quantity
  role: 'full' | 'got' | 'total'
  name: string | null
  /** Nothing but the name stands before the number: 产出指标39.3分. */
  isBare?: boolean
}

const fullCue = /(?:满分|分值|权重|标准分|总分值?为?|设定)(?:共|为|是|:)?\s*$/
const gotCue = /(?:得分|自评分?|评分|实得|得|自评得|(?<![合共总累统估预设小])计)(?:了|为|是|:)?\s*$/
const totalCue =
  /(?:合计|共计|总计|总分|总得分|综合得分|自评得分|自评总分|综合评分|评价得分|得分合计|最终得分)(?:得分|得|为|是|:)?\s*$/
const rowCue = /(?:分别|依次)(?:为|得|是)?\s*$/

/**
 * Scores in running text: 投入、过程、产出…满分分别为10分、40分…，自评得分分别为10分、37.5分…，总分93.5分; 决策指标满分20分，得18.5分，
 * 得分率92.5%. Gives indicators with weight and score, and the relations of their sums and rates.
 */
export function scoresIn(block: Paragraph, text: string, subject: string): Scores {
  const quantities = findQuantities(block.text)
  const points: Points[] = []
  const scores: Scores = { indicators: [], relations: [], total: null }
  let head: Operand | null = null
  for (const sentence of sentencesOf(text)) {
    const inside = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end && !q.range)
    const here = rolesIn(text, sentence.start, inside)
    const row = here.some((p) => p.role === 'got') ? null : bareScoreRow(text, sentence.start, inside)
    if (row) {
      scores.total = operandOf(block, row.total)
      scores.relations.push({
        kind: 'sum',
        subject,
        group: `${block.id}/s${sentence.number}`,
        total: scores.total,
        parts: row.parts.map((q) => operandOf(block, q)),
        complete: true,
      })
      continue
    }
    for (const [f, g] of [...executionPair(here, points), ...formulaPair(text, inside, here)])
      scores.indicators.push({ ...indicatorOf(block, sentence.number, subject, f, g), name: '预算执行' })
    const sum = readSentence({ block, text, subject, sentence: sentence.number, inside, here, scores })
    if (sum && here.filter((p) => p.role === 'got').length < 2) head = sum
    points.push(...here)
  }
  const isSummed = scores.relations.some((one) => one.kind === 'sum')
  scores.relations.push(...wholeSums({ block, text, subject, points, head, isSummed }))
  return scores
}

interface Scores {
  indicators: Indicator[]
  relations: Relation[]
  /** The last total the text states. */
  total: Operand | null
}

interface ScoreSentence {
  block: Paragraph
  text: string
  subject: string
  sentence: number
  inside: readonly Quantity[]
  here: readonly Points[]
  scores: Scores
}

const operandOf = (block: Paragraph, q: Quantity): Operand => ({
  id: null,
  written: { number: q.number, unit: q.unit === '' ? '分' : q.unit },
  raw: q.raw,
  evidence: evidenceAt({ block }, q.start, q.end),
  qualifier: null,
})

/** Pairs of full marks and marks, their rates, and a total with its parts in one sentence. Returns the total. */
function readSentence({ block, text, subject, sentence, inside, here, scores }: ScoreSentence): Operand | null {
  const group = `${block.id}/s${sentence}`
  const got = here.filter((p) => p.role === 'got')
  const all = here.filter((p) => p.role === 'full')
  // 满分100分，其中资金执行10分，得9.52分: the full marks of the whole are of no part
  const isWholeFirst = Number(all[0]?.quantity.number) === 100 && all.length === got.length + 1
  const full = isWholeFirst ? all.slice(1) : all
  for (const [f, g] of pairsOf(full, got)) {
    scores.indicators.push(indicatorOf(block, sentence, subject, f, g))
    const rate = inside.find(
      (q) =>
        q.kind === 'percent' &&
        q.start > g.quantity.end &&
        /得分率(?:为|是)?\s*$/.test(text.slice(g.quantity.end, q.start)),
    )
    if (rate)
      scores.relations.push({
        kind: 'ratio',
        rule: 'share',
        subject: f.name ?? subject,
        group,
        stated: operandOf(block, rate),
        numerator: operandOf(block, g.quantity),
        denominator: operandOf(block, f.quantity),
      })
  }
  const sum = here.find((p) => p.role === 'total' && Number(p.quantity.number) <= 100 && !isBound(text, p.quantity))
  if (!sum) return null
  scores.total = operandOf(block, sum.quantity)
  if (got.length >= 2 && (full.length > 0 || isWholeSheet(got) || got.every((p) => !p.isBare)))
    scores.relations.push({
      kind: 'sum',
      subject,
      group,
      total: scores.total,
      parts: got.map((p) => operandOf(block, p.quantity)),
      complete: true,
    })
  return scores.total
}

/** 项目综合得分89.4分。其中：决策指标满分20分，得18.5分；…: parts in sentences of their own; 满分100分: the full marks add up to it. */
function wholeSums({
  block,
  text,
  subject,
  points,
  head,
  isSummed,
}: Pick<ScoreSentence, 'block' | 'text' | 'subject'> & {
  points: readonly Points[]
  head: Operand | null
  isSummed: boolean
}): Relation[] {
  const got = points.filter((p) => p.role === 'got')
  const hundred = points.find((p) => p.role === 'full' && Number(p.quantity.number) === 100)
  const full = points.filter((p) => p.role === 'full' && p !== hundred)
  const sum = (total: Operand, parts: readonly Points[]): Relation => ({
    kind: 'sum',
    subject,
    group: block.id,
    total,
    parts: parts.map((p) => operandOf(block, p.quantity)),
    complete: true,
  })
  return [
    ...(hundred && full.length >= 2 ? [sum(operandOf(block, hundred.quantity), full)] : []),
    ...(head && got.length >= 2 && full.length === got.length && (/其中/.test(text) || (isHundred(full) && !isSummed))
      ? [sum(head, got)]
      : []),
    ...(head && full.length === 0 && isWholeSheet(got) && /得分(?:分别|依次)|。其中/.test(text)
      ? [sum(head, got)]
      : []),
  ]
}

function rolesIn(text: string, start: number, quantities: readonly Quantity[]): Points[] {
  const points: Points[] = []
  let from = start
  let row: { role: 'full' | 'got'; names: (string | null)[] } | null = null
  for (const quantity of quantities) {
    const lead = text.slice(from, quantity.start)
    from = quantity.end
    if (quantity.unit !== '分') {
      if (quantity.kind !== 'bare') row = null
      continue
    }
    const clause = lead.split(/[,:;]/).at(-1) ?? ''
    const continued = row !== null && /^\s*(?:[、,]|和|及|与)?\s*$/.test(lead)
    if (continued && row) {
      points.push({
        quantity,
        role: row.role,
        name: row.names[points.filter((p) => p.role === row?.role).length] ?? null,
      })
      continue
    }
    row = null
    const behind = text.slice(quantity.end, quantity.end + 10)
    if (/^\s*[(](?:满分|总分|分值|权重|标准分)?(?:为|是|:)?\s*\d/.test(behind) && labelIn(clause.replace(gotCue, ''))) {
      points.push({
        quantity,
        role: totalCue.test(clause) ? 'total' : 'got',
        name: labelIn(clause.replace(gotCue, '')),
      })
      continue
    }
    if (rowCue.test(clause)) {
      const words = clause.replace(rowCue, '')
      row = { role: /满分|分值|权重/.test(words) ? 'full' : 'got', names: namesBefore(lead, points) }
      points.push({ quantity, role: row.role, name: row.names[0] ?? null })
    } else if (totalCue.test(clause) || isWhole(clause)) points.push({ quantity, role: 'total', name: null })
    else if (fullCue.test(clause))
      points.push({
        quantity,
        role: 'full',
        name: labelIn(clause.replace(fullCue, '')) ?? headName(lead) ?? titleName(text.slice(0, start), lead),
      })
    else if (gotCue.test(clause)) points.push({ quantity, role: 'got', name: labelIn(clause.replace(gotCue, '')) })
    else if (/(?:指标|执行率?|效益|满意度|产出|过程|决策|投入|效果)\s*[(]?\s*$/.test(clause))
      points.push({
        quantity,
        role: hasMarks.test(behind) ? 'full' : bareRole(text.slice(goesOn(text, start) ? 0 : start, quantity.start)),
        name: weightName(clause),
        isBare: true,
      })
  }
  return points
}

/** 得分90分(含)以上为优: the bound of a grade is no total. */
const isBound = (text: string, { end }: Quantity): boolean =>
  /^\s*(?:[(](?:不?含|包含)[^)]*[)])?\s*(?:及|或)?(?:以上|以下|至|到|[-—~～])/.test(text.slice(end, end + 12))

/** Full marks that come to 100 are those of a whole sheet: what was reached in each makes up the total, wherever it stands. */
const isHundred = (full: readonly Points[]): boolean =>
  full.reduce((sum, { quantity }) => sum.plus(quantity.number), new Decimal(0)).eq(100)

/** 该项目得分87.55分: what has the marks is no part. */
const isWhole = (clause: string): boolean =>
  /(?:^|[,、])(?:该|本)?(?:项目|部门|单位|整体支出|预算)?(?:绩效)?(?:评价|自评|考评)?得分(?:为|是)?\s*$/.test(clause)

/** 决策15分，得14分: the marks stand behind the full marks. */
const hasMarks = /^\s*[,(]\s*(?:实际|自评|评价)?(?:实?得|得分|评分)/

/** All parts of a score sheet, not some that are worth a word: what came out and what it is good for are among them. */
const isWholeSheet = (parts: readonly Points[]): boolean =>
  parts.length >= 3 && [/产出|过程|管理/, /效益|效果/].every((part) => parts.some(({ name }) => part.test(name ?? '')))

/** Names of a row are those of the full marks given before it. */
function namesBefore(lead: string, points: readonly Points[]): (string | null)[] {
  const named = points.filter((p) => p.role === 'full').map((p) => p.name)
  if (named.length > 0) return named
  // 对照评价指标，管理、产出、效益三部分…: the names begin behind the comma
  const row = lead.replace(/^[^、]*,(?=[^,]*、)/, '')
  const words = row.replace(/(?:四|三|五|六)个?(?:部分|方面|一级指标).*$/, '').replace(rowCue, '')
  return words.split(/[、,和]/).map((w) => labelIn(w))
}

/**
 * 预算执行10分、产出50分…。自评依次得9.37分、47.5分…: marks in a row are those of the full marks of the sentences before, where they are
 * as many. Of them those of 预算执行 follow from the rate.
 */
function executionPair(here: readonly Points[], before: readonly Points[]): [Points, Points][] {
  const got = here.filter((p) => p.role === 'got')
  const full = before.filter((p) => p.role === 'full' && Number(p.quantity.number) < 100)
  if (got.length < 2 || here.some((p) => p.role === 'full') || before.some((p) => p.role === 'got')) return []
  return pairsOf(full, got).filter(
    ([f, g]) => /预算执行率?$|执行率$/.test(f.name ?? '') && Number(g.quantity.number) <= Number(f.quantity.number),
  )
}

/** 预算执行得9.47分（10分×执行率）: the brackets say how the marks follow from the full marks. */
const formulaPair = (text: string, inside: readonly Quantity[], here: readonly Points[]): [Points, Points][] =>
  here.flatMap((got): [Points, Points][] => {
    const quantity = inside.find(({ start }) => start > got.quantity.end)
    const isFormula =
      got.role === 'got' &&
      quantity?.unit === '分' &&
      /^\s*[(]$/.test(text.slice(got.quantity.end, quantity.start)) &&
      /^\s*[×*xX]\s*(?:预算|资金)?(?:执行|支出|支付)(?:率|进度)/.test(text.slice(quantity.end))
    return isFormula ? [[{ quantity, role: 'full', name: null }, got]] : []
  })

/** Full marks with the marks reached: each pair in a row, or by position. */
function pairsOf(full: readonly Points[], got: readonly Points[]): [Points, Points][] {
  if (full.length !== got.length) return []
  return full.map((f, i) => [f, got[i] as Points])
}

function indicatorOf(block: Paragraph, sentence: number, subject: string, full: Points, got: Points): Indicator {
  return newIndicator({
    id: '',
    subject,
    source: 'statement',
    name: full.name ?? got.name ?? '得分',
    weight: Number(full.quantity.number),
    score: Number(got.quantity.number),
    written: {
      weight: { number: full.quantity.number, unit: '分' },
      score: { number: got.quantity.number, unit: '分' },
    },
    group: `${block.id}/s${sentence}`,
    evidence: [
      evidenceAt({ block }, got.quantity.start, got.quantity.end),
      evidenceAt({ block }, full.quantity.start, full.quantity.end),
    ],
  })
}
