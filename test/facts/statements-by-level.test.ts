import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const indicators = (...texts: string[]): string[] =>
  factsOf(texts).indicators.map(
    (x) =>
      `${x.level2 ?? '-'} ${x.name} ${x.op ?? ''}${x.target ?? '?'} → ${x.actual}${x.actual_unit} ${x.verdict ?? ''}`,
  )

test('a target that is reached by the words of a level is judged against the figures', () => {
  expect(indicators('资金使用率目标不低于90%，实际86.50%，已达到市定目标。')).toEqual(['- 资金使用率 >=90 → 86.5% met'])
  expect(indicators('全年护河210天，不低于目标200天。')).toEqual(['- 护河 >=200 → 210天 '])
})

test('由…发展到…: the level before, and what it grew by', () => {
  const { relations } = factsOf(['加盟社由2022年的200家发展到240家，净增40家，增长20%。'])
  expect(relations.map(({ kind }) => kind)).toEqual(['difference', 'growth'])
  expect(indicators('加盟社由2022年的200家发展到240家，净增40家，增长20%。')).toEqual(['- 加盟社 ? → 240家 '])
})

test('two aspects in one label; persons right behind how often', () => {
  expect(indicators('时效与成本指标。河道巡查及时率为96%。')).toEqual(['时效与成本指标 河道巡查及时率 ? → 96% '])
  expect(indicators('（一）产出指标。护河员培训3期260人次。').at(-1)).toBe('- 护河员培训人次 ? → 260人次 ')
})

test('what a result consists of may stand between it and the level before', () => {
  const text = '评出好新闻30件，其中一等8件、二等10件、三等14件，好新闻数较上年的25件增长20%。'
  const { relations } = factsOf([text])
  expect(relations.map((one) => one.kind)).toEqual(expect.arrayContaining(['growth', 'sum']))
})

test('a noun built like the end of the last name stands for it', () => {
  expect(indicators('受益农户春灌期间120户，秋灌期间98户。')).toEqual([
    '- 受益农户春灌期间 ? → 120户 ',
    '- 受益农户秋灌期间 ? → 98户 ',
  ])
})
