import { addUp } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { boundsGrade } from '../../reports/words/grades.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Indicator, Operand, Relation } from '../schema.ts'
import { figuresInRow } from '../text/distribution.ts'
import { sentencesOf } from '../text/sentences.ts'
import { bareScoreRow } from './bare-score-row.ts'
import type { ScorePair } from './score-paragraphs.ts'
import { nest, type Points, rolesIn } from './score-points.ts'

/**
 * Scores in running text: 投入、过程、产出…满分分别为10分、40分…，自评得分分别为10分、37.5分…，总分93.5分; 决策指标满分20分，得18.5分，
 * 得分率92.5%. Gives indicators with weight and score, and the relations of their sums and rates.
 */
export function scoresIn(block: Paragraph, text: string, subject: string, title: string | null = null): Scores {
  const quantities = findQuantities(block.text)
  const points: Points[] = []
  const scores: Scores = { indicators: [], relations: [], total: null, pairs: [] }
  let head: Operand | null = null
  const sentences = sentencesOf(text).map((sentence) => {
    const inside = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end && !q.range)
    return { sentence, inside, here: rolesIn(text, sentence.start, inside, title) }
  })
  nest(
    text,
    sentences.flatMap(({ here }) => here),
  )
  for (const { sentence, inside, here } of sentences) {
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
  const outer = points.filter((p) => !p.group)
  scores.relations.push(
    ...wholeSums({ block, text, subject, points: outer, head, isSummed }),
    ...groupSums(block, points),
  )
  scores.pairs = pairsOf(
    outer.filter((p) => p.role === 'full'),
    outer.filter((p) => p.role === 'got'),
  ).map(([full, got]): ScorePair => [operandOf(block, full.quantity), operandOf(block, got.quantity)])
  return scores
}

interface Scores {
  indicators: Indicator[]
  relations: Relation[]
  /** The last total the text states. */
  total: Operand | null
  /** Full marks with the marks reached, those inside a group left out. */
  pairs: ScorePair[]
}

/** Marks of a group and those inside it: 产出指标得47.05分，其中数量指标…. */
const groupSums = (block: Paragraph, points: readonly Points[]): Relation[] =>
  points.flatMap((group, i): Relation[] => {
    const parts = points.filter((p) => p.group === group && p.role === 'got')
    const name = group.name ?? points[i - 1]?.name
    return parts.length > 1 ? [sumOf(block, name ?? '得分', operandOf(block, group.quantity), parts)] : []
  })

const sumOf = (block: Paragraph, subject: string, total: Operand, parts: readonly Points[]): Relation => ({
  kind: 'sum',
  subject,
  group: block.id,
  total,
  parts: parts.map((p) => operandOf(block, p.quantity)),
  complete: true,
})

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
  const pairs = pairsOf(full, got)
  const row = rateRow(text, inside, pairs.length)
  for (const [i, [f, g]] of pairs.entries()) {
    scores.indicators.push(indicatorOf(block, sentence, subject, f, g))
    const rate =
      row?.[i] ??
      inside.find(
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
  const sum = here.find(
    (p) => p.role === 'total' && Number(p.quantity.number) <= 100 && !boundsGrade.test(text.slice(p.quantity.end)),
  )
  if (!sum) return null
  scores.total = operandOf(block, sum.quantity)
  const outer = got.filter((p) => !p.group)
  if (outer.length >= 2 && (full.length > 0 || isWholeSheet(got) || got.every((p) => !p.isBare)))
    scores.relations.push({
      kind: 'sum',
      subject,
      group,
      total: scores.total,
      parts: outer.map((p) => operandOf(block, p.quantity)),
      complete: true,
    })
  return scores.total
}

/** 得分率依次为95%、80%和72.5%: the rates of as many pairs, in their order. Null where there are none, or not as many. */
function rateRow(text: string, inside: readonly Quantity[], pairs: number): readonly Quantity[] | null {
  const first = inside.findIndex(
    (q) => q.kind === 'percent' && /得分率(?:分别|依次)(?:为|是|达到?)?\s*$/.test(text.slice(0, q.start)),
  )
  const row = first < 0 ? [] : inside.slice(first, first + figuresInRow(text, inside, first))
  return row.length === pairs && row.every(({ kind }) => kind === 'percent') ? row : null
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
  const sum = (total: Operand, parts: readonly Points[]): Relation => sumOf(block, subject, total, parts)
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

/** Full marks that come to 100 are those of a whole sheet: what was reached in each makes up the total, wherever it stands. */
const isHundred = (full: readonly Points[]): boolean => addUp(full.map(({ quantity }) => quantity.number)).eq(100)

/** All parts of a score sheet, not some that are worth a word: what came out and what it is good for are among them. */
const isWholeSheet = (parts: readonly Points[]): boolean =>
  parts.length >= 3 && [/产出|过程|管理/, /效益|效果/].every((part) => parts.some(({ name }) => part.test(name ?? '')))

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
