import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const found = (text: string): string[] =>
  judgeReport(header, factsOf([text]))
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ rule, severity, cause }) => `${rule} ${severity} ${cause}`)

test('a share off by its last digit is the tail of rounding, whatever pair of digits could be exchanged in long figures', () => {
  expect(found('基本支出914,206.75元，其中：商品和服务支出171,418.13元，占18.76%。')).toEqual(['share notice unknown'])
})

test('two digits of the rate itself exchanged are a misprint', () => {
  expect(found('全年预算22.96万元，实际支出15.81万元，预算执行率68.68%。')).toEqual(['execution-rate error digit-swap'])
})
