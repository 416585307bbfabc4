import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const told = (again: string) =>
  formFacts(`
    # 柳溪县2022年度校车补助项目绩效自评报告
    全年支出3,000.50万元，其中小学1,942.60万元、初中1,057.90万元。
    2．成本指标。${again}
  `)

test('the same digits in another paragraph with the point moved are one fact misprinted', async () => {
  const facts = await told('如小学阶段全年支出194.26万元，与标准一致。')
  expect(facts.checks).toContain(
    'restatement 1942600 inconsistent decimal-shift = 194.26万元 ↔ 1,942.60万元 = 1942.6万元',
  )
})

test('a tenth that is told as a tenth is none', async () => {
  const facts = await told('小学支出194.26万元，按10%计提。')
  expect(facts.checks.join()).not.toContain('restatement')
})
