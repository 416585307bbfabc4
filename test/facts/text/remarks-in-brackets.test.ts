import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)

describe('remarks in brackets and words of comparison', () => {
  test('stops within a bracket end no clause', () => {
    expect(amounts('一般公共预算收入（含经济开发区，下同）30.5亿元，增长8.2%。')).toEqual([
      '一般公共预算收入 revenue 30.5亿元',
      '一般公共预算收入 change_rate 8.2%',
    ])
    expect(amounts('全市职业教育支出（包括人员费，实训费和教材费）为6.4亿元。')).toEqual(['职业教育 executed 6.4亿元'])
    expect(amounts('区本级（含街道，园区和渡口港，下同）非税收入9.2亿元。')).toEqual(['区本级非税收入 revenue 9.2亿元'])
  })

  test('同口径 and 去年同月 are no names', () => {
    const read = amounts(
      '2023年“三公”经费预算328万元，比上年减少30万元。公务接待费同口径比2022年减少12万元，下降8.5%。',
      '10月份，城乡社区支出61亿元，比去年同月增加5亿元，增长8.9%。',
    )
    expect(read).toContain('公务接待费 change 12万元')
    expect(read).toContain('公务接待费 change_rate 8.5%')
    expect(read).toContain('城乡社区 change 5亿元')
  })

  test('公共财政总收入 keeps its name', () => {
    expect(amounts('市级公共财政总收入67.3亿元。')).toEqual(['市级公共财政 revenue 67.3亿元'])
  })
})

describe('whose money and by what', () => {
  test('sources in the bracket behind what was spent have paid', () => {
    const read = amounts(
      '截至9月底，直达资金支出720万元（中央安排670万元、省级安排40万元、市级安排10万元），总体支出进度72%。',
    )
    expect(read).toEqual([
      '直达资金 executed 720万元',
      '中央 executed 670万元',
      '省级 executed 40万元',
      '市级 executed 10万元',
      '直达资金 execution_rate 72%',
    ])
  })

  test('a bare 安排 in such a bracket is a budget', () => {
    expect(amounts('全年支出1,100万元，其中：堤岸加固支出612万元（安排628万元），闸门更换支出488万元。')).toContain(
      '堤岸加固支出 budget 628万元',
    )
  })

  test('a verb of moving in front of a row of names is that of all of them', () => {
    const read = amounts(
      '全区收入预算总计调整为5,760万元，调增1,026万元，主要是调增上级补助收入836万元、债务转贷收入190万元。',
    )
    expect(read).toContain('债务转贷收入 adjustment 190万元')
    expect(read).toContain('上级补助收入 adjustment 836万元')
  })

  test('revenue that is adjusted is a plan', () => {
    expect(amounts('区本级收入不变，转移性收入调整为4,431万元，调增1,026万元。')[0]).toBe('转移性 revised 4,431万元')
    expect(amounts('一般公共预算收入由年初的761万元调整为891万元，调增130万元。')).toEqual([
      '一般公共预算 approved 761万元',
      '一般公共预算 revised 891万元',
      '一般公共预算 adjustment 130万元',
    ])
    expect(amounts('非税收入由上年的90万元减少到70万元。')[1]).toBe('非税 revenue 70万元')
  })

  test('the round figure that a sum has passed names nothing of its own', () => {
    expect(amounts('全市教育经费支出313,962万元，首次突破30亿元，比上年增长7.4%。')).toEqual([
      '教育经费 executed 313,962万元',
      '教育经费 executed 30亿元',
      '教育经费 change_rate 7.4%',
    ])
  })

  test('the rate of a plan is one of money only right behind the sum', () => {
    expect(amounts('全区房产税收入12亿元，完成预期的98.6%，增长2.6%。')).toContain('房产税收入 execution_rate 98.6%')
    expect(amounts('省级资金安排109亿元，目前已下达123亿元，完成年初计划的111.8%。').join()).toContain(
      'release_rate 111.8%',
    )
    expect(amounts('全年支出30万元，培训1,200人，完成年度计划的120%。').join()).not.toContain('120%')
  })

  test('the whole in front of its parts is none of them where it is told again behind', () => {
    const read = factsOf(['2023年合作社支出62万元，主要用于购置设备费20万元，材料费30万元，劳务费11万元，共计62万元。'])
    const parts = read.relations.flatMap((r) => (r.kind === 'sum' ? [r.parts.map((p) => p.raw).join(' + ')] : []))
    expect(new Set(parts)).toEqual(new Set(['20万元 + 30万元 + 11万元']))
  })
})
