import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const shares = async (stated: string): Promise<string[]> => {
  const { checks } = await formFacts(`
    # 青禾县水利局2023年度城乡供水补贴项目绩效自评报告
    供水补贴年初预算1,280.00万元，实际支出1,203.84万元。全年支出按内容划分如下：
    单位：万元
    | 内容 | 预算 | 支出 |
    | 管网维修 | 298.00 | 281.46 |
    | 泵站运行 | 790.00 | 758.63 |
    | 水质检测 | 192.00 | 163.75 |
    | 合计 | 1,280.00 | 1,203.84 |
    水质检测预算编得偏多。实际只支出163.75万元，较预算少28.25万元；管网维修支出占总支出的${stated}，比邻县高。`)
  return checks.flatMap((check) => /^share \S+ \S+(?: digit-swap)?/.exec(check) ?? [])
}

test('a share far from its figures is accused only where two exchanged digits make it exactly theirs', async () => {
  expect(await shares('23.38%')).toEqual(['share 23.38 consistent'])
  expect(await shares('23.83%')).toEqual(['share 23.83 inconsistent digit-swap'])
  expect(await shares('24.90%')).toEqual(['share 24.9 not-checkable'])
})
