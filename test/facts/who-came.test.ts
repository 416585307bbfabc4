import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const told = (text: string): (string | number | null)[][] =>
  factsOf(['#三、绩效目标完成情况', text]).indicators.map((i) => [i.name, i.actual, i.actual_unit])

test('who came to what was held', () =>
  expect(told('举办护河宣讲64场，参与1.8万人次；开展巡河培训12期，惠及540人。')).toEqual([
    ['举办护河宣讲', 64, '场'],
    ['护河宣讲参与人次', 1.8, '万人次'],
    ['开展巡河培训', 12, '期'],
    ['巡河培训惠及人数', 540, '人'],
  ]))

test('a name that begins with 未 is one', () =>
  expect(told('全年接待访客3.6万人次，其中未成年访客0.9万人次。')).toEqual([
    ['接待访客', 3.6, '万人次'],
    ['未成年访客', 0.9, '万人次'],
  ]))
