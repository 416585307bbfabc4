import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

/** Counts that a text states, and what it lists. */
const counts = (text: string): string[] =>
  factsOf([text]).relations.flatMap((relation) =>
    relation.kind === 'count' ? [`${relation.stated.raw}: ${relation.listed.join(' ')}`] : [],
  )

test('what stands behind the colon of a number is counted', () => {
  expect(counts('资金下达4个县（区）：青禾县、白石县和双溪区。')).toEqual(['4个: 青禾县 白石县 双溪区'])
  expect(counts('本次培训覆盖3个镇：东河镇、西岭镇、南湾镇。')).toEqual(['3个: 东河镇 西岭镇 南湾镇'])
})

test('an open list, and reasons in sentences, are not', () => {
  expect(counts('资金下达6个县（区）：青禾县、白石县和双溪区等。')).toEqual([])
  expect(counts('存在3个问题：一是前期工作不充分，二是支付进度慢。')).toEqual([])
})

test('what was aimed at is no quotient of the counts beside it', () => {
  const rates = factsOf(['回收问卷1,000份，872份表示满意，满意度87.2%，未达到88%的目标。']).relations.flatMap(
    (relation) => (relation.kind === 'ratio' ? [relation.stated.raw] : []),
  )
  expect(rates).toEqual(['87.2%'])
})
