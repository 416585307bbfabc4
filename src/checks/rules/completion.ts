import { foldText } from '../../base/chinese-text.ts'
import { Decimal } from '../../base/decimal.ts'
import { minus, percentOf, point, times } from '../../base/interval.ts'
import type { Evidence, Facts, Indicator } from '../../facts/schema.ts'
import { countedBy } from '../../facts/words/units.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Figure, figureOf, scaleOf } from '../figure.ts'
import { quotientWay } from './quotient-way.ts'

/** Figure of one field of an indicator, or null when the field holds no number. */
export function fieldFigure(
  indicator: Indicator,
  field: 'target' | 'actual' | 'completion_rate' | 'weight' | 'score',
): Figure | null {
  const written = indicator.written[field]
  if (!written || indicator[field] === null) return null
  return figureOf(written, {
    id: indicator.id,
    raw: `${written.number}${written.unit}`,
    evidence: placeOf(indicator, written.number),
    about: false,
  })
}

/** The place of an indicator at which this number stands: every field has its own; the first one where none shows it. */
function placeOf(indicator: Indicator, number: string): Evidence {
  const shows = (e: Evidence): boolean => {
    const figure = e.reading?.text ?? e.quote.slice(e.number_start - e.start, e.number_end - e.start)
    return (/\d[\d,]*(?:\.\d+)?/.exec(foldText(figure))?.[0] ?? '').replaceAll(',', '') === number.replace('-', '')
  }
  return indicator.evidence.find(shows) ?? (indicator.evidence[0] as Evidence)
}

/** Units that can be compared: the same, or the same with 万 in front. */
export function comparable(a: Figure, b: Figure): boolean {
  const bare = (unit: string): string => unit.replace(/^[百千]?[万亿]/, '')
  const [x, y] = [bare(a.written.unit), bare(b.written.unit)]
  return (
    x === y ||
    x === '' ||
    y === '' ||
    x.startsWith(y) ||
    y.startsWith(x) ||
    (scaleOf(a.written.unit) === scaleOf(b.written.unit) &&
      !a.written.unit.includes('%') &&
      !b.written.unit.includes('%'))
  )
}

/**
 * 指标完成率 = 实际完成值 ÷ 目标值; for ≤ indicators also 目标 ÷ 实际, and in every case capped at 100
 * (财预〔2020〕10号 lets units score over-achievement as full marks).
 */
export function completionCandidates(facts: Facts): Candidate[] {
  return facts.indicators.flatMap((indicator) => {
    const stated = fieldFigure(indicator, 'completion_rate')
    const actual = fieldFigure(indicator, 'actual')
    const target = fieldFigure(indicator, 'target') ?? (stated && actual && targetOfRow(facts, indicator))
    if (!stated || !target || !actual || target.value.isZero() || !comparable(target, actual)) return []
    const ways: Way[] = [quotientWay(actual, target)]
    if (indicator.op === '<=' || indicator.op === '<') ways.push(quotientWay(target, actual), saved(actual, target))
    if (stated.value.eq(100)) ways.push(...capped(indicator, target, actual))
    return [
      {
        rule: 'completion-rate',
        subject: indicator.name,
        stated,
        unit: 'percent',
        exactWhole: false,
        ways,
        tied: true,
      },
    ]
  })
}

/** 巡查79次，完成率92.94% in the text: the target is that of the only row of this name, or of one that ends with it, with this result. */
function targetOfRow(facts: Facts, told: Indicator): Figure | null {
  if (told.source === 'table') return null
  const [row, ...more] = facts.indicators.filter(
    ({ source, name, actual, actual_unit: unit }) =>
      source === 'table' && isCalled(name, told.name) && actual === told.actual && unit === told.actual_unit,
  )
  return row && more.length === 0 ? fieldFigure(row, 'target') : null
}

/** 城镇新增就业2,118人 is the row 城镇新增就业人数; a longer name may begin with words that the text leaves out. */
const isCalled = (row: string, told: string): boolean =>
  row.endsWith(told) || (told.length >= 4 && row.startsWith(told) && countedBy.test(row.slice(told.length)))

/** (2 × 目标 − 实际) ÷ 目标: some provinces' rate for indicators that should be low. */
const saved = (actual: Figure, target: Figure): Way => ({
  inputs: [actual, target],
  compute: (of) => percentOf(minus(times(of(target), point(2)), of(actual)), of(target)),
  formula: `(2 × ${target.raw} − ${actual.raw}) ÷ ${target.raw}`,
  name: null,
})

/** A target that is reached may be given as 100 %. */
function capped(indicator: Indicator, target: Figure, actual: Figure): Way[] {
  const low = indicator.op === '<=' || indicator.op === '<'
  const reached = low ? actual.value.lte(target.value) : actual.value.gte(target.value)
  if (!reached) return []
  return [
    {
      inputs: [actual, target],
      compute: () => point(new Decimal(100)),
      formula: `${actual.raw} ${low ? '≤' : '≥'} ${target.raw}`,
      name: { zh: '达到目标按100%计', en: 'a target reached counts as 100%' },
    },
  ]
}
