import { point, times } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate } from '../candidate.ts'
import { fieldFigure } from './completion.ts'

const executionNames =
  /^(?:部门|项目|全年|总体|年度)?(?:预算|资金|支出|项目|经费)*(?:预算执行率?|执行率|完成率|支付率|支出率|执行进度|预算执行情况|执行情况)(?:\(.*\))?$/

/** 预算执行得分 = 分值 × 执行率, at most the 分值 (财预〔2020〕10号, note to the self-evaluation form). */
export function executionScoreCandidates(facts: Facts): Candidate[] {
  return facts.indicators.flatMap((indicator) => {
    if (!executionNames.test(indicator.name)) return []
    const stated = fieldFigure(indicator, 'score')
    const weight = fieldFigure(indicator, 'weight')
    const rate = fieldFigure(indicator, 'actual')
    if (!stated || !weight || !rate || rate.written.unit !== '%') return []
    const full = rate.value.gte(100)
    return [
      {
        rule: 'score',
        subject: indicator.name,
        stated,
        unit: 'points',
        exactWhole: false,
        tied: false,
        ways: [
          {
            inputs: [weight, rate],
            compute: (of) => (full ? of(weight) : times(of(weight), times(of(rate), point('0.01')))),
            formula: `${weight.raw} × ${rate.raw}`,
            name: null,
          },
        ],
      },
    ]
  })
}
