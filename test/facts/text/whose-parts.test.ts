import { describe, expect, test } from 'vitest'
import type { ReportHeader } from '../../../src/reports/schema.ts'
import { factsOf } from '../written-report.ts'

const read = (texts: string[], changes: Partial<ReportHeader> = {}): string[] =>
  factsOf(texts, changes).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const sums = (texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((relation) =>
    relation.kind === 'sum' ? [`${relation.total.raw} = ${relation.parts.map((part) => part.raw).join(' + ')}`] : [],
  )

describe('what a figure behind others is of', () => {
  test('the whole, at the end of the year, where the paragraph began with it', () => {
    const department: Partial<ReportHeader> = {
      title: '柳溪县水务局2023年度部门整体支出绩效自评报告',
      type: 'department',
    }
    expect(
      read(['全年支出512万元。“三公”经费预算11万元，实际支出9万元。年末结转14万元，主要为工程款。'], {
        ...department,
        organization: '柳溪县水务局',
      }).at(-1),
    ).toBe('14万元 balance 柳溪县水务局')
  })

  test('several projects together, not the item told last', () => {
    const items = [
      '1.管网改造项目。全年预算280万元，执行数162万元。',
      '2.绿地管护项目。全年预算150万元，执行数140万元。',
    ]
    expect(read([...items, '从执行情况看，2个项目结余资金合计128万元。']).at(-1)).toBe('128万元 balance 中小河流治理')
  })
})

describe('parts and their whole', () => {
  test('where the money comes from', () => {
    const words = '资金来源为：中央补助62万元；县级财政资金56万元；企业捐助资金10万元。'
    expect(sums([`年初预算115万元，调整后预算128万元。${words}`])).toEqual(['128万元 = 62万元 + 56万元 + 10万元'])
    expect(sums([`全年预算128万元，实际到位100万元。${words}`])).toEqual(['128万元 = 62万元 + 56万元 + 10万元'])
    expect(sums([`项目预算128万元，实际支出90万元。${words}`])).not.toContain('90万元 = 62万元 + 56万元 + 10万元')
  })

  test('what was handed on of what was spent', () => {
    const texts = ['累计拨付149万元，结余9万元。其中，拨付中央财政资金120万元、地方资金29万元。']
    expect(read(texts).slice(2)).toEqual(['120万元 executed 中央财政资金', '29万元 executed 地方资金'])
    expect(sums(texts)).toEqual(['149万元 = 120万元 + 29万元'])
  })

  test('a part whose name ends with a verb', () => {
    expect(
      sums(['共安排资金100万元，其中产业发展50万元，占50%；基础设施43万元，占43%；就业增收7万元，占7%。']),
    ).toEqual(['100万元 = 50万元 + 43万元 + 7万元'])
    expect(read(['全年支出100万元；带动农户增收7万元，占收入的7%。'])).toEqual(['100万元 executed 中小河流治理'])
  })
})
