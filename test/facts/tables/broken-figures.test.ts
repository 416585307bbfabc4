import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

test('a figure that its cell breaks over two lines is one figure, printed without the break', async () => {
  const { amounts } = await formFacts(`
    # 柳塘县水利局2024年度项目支出绩效自评报告
    单位：元
    | 项目名称 | 全年预算数 | 全年执行数 |
    | 渠道清淤 | 2,418,<br>600.00 | 2,390,<br>150.50 |`)
  expect(amounts).toEqual(['渠道清淤 revised 2,418,600.00', '渠道清淤 executed 2,390,150.50'])
})
