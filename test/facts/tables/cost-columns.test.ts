import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const judged = async (text: string, table: string): Promise<{ amounts: string[]; checks: string[] }> => {
  const { amounts, checks } = await formFacts(
    `# 青禾县水利局2023年度灌区改造项目绩效自评报告\n2023年实际支出50.00万元。\n${text}\n${table}`,
  )
  return { amounts, checks }
}

describe('kinds of costs in columns', () => {
  const table = (head: string, material: string): string => `
    | ${head} | 设备购置费 | 材料费 | 监理费 | 合计 |
    | 金额 | 30.00 | ${material} | 4.00 | 50.00 |`
  test('each kind is an amount of what was spent, and together they are the whole', async () => {
    const { amounts, checks } = await judged('累计支出按用途划分（单位：万元）', table('费用类别', '16.00'))
    expect(amounts.filter((one) => /材料费|监理费/.test(one))).toHaveLength(2)
    expect(amounts.find((one) => one.includes('材料费'))).toContain('executed')
    expect(checks.filter((one) => one.startsWith('sum'))[0]).toContain('consistent')
  })
  test('a moved point in one of them is found', async () => {
    const { checks } = await judged('累计支出按用途划分（单位：万元）', table('费用类别', '1.60'))
    expect(checks.find((one) => one.startsWith('sum'))).toMatch(/inconsistent decimal-shift/)
  })
  test('where nothing says that it was spent, it is not', async () => {
    const { amounts } = await judged('概算构成（单位：万元）', table('费用类别', '16.00'))
    expect(amounts.filter((one) => /材料费/.test(one) && /executed/.test(one))).toEqual([])
  })
})
