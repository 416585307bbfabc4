import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

const text = '本次评价项目3个，全年预算900.00万元，实际支出871.00万元，总体执行率96.78%。各单位应于月底前完成整改。'
const page = (around: string): Uint8Array =>
  new TextEncoder().encode(
    `<html><body><div class="wz">${around}<div>${`<p>${text}</p>`.repeat(6)}</div></div></body></html>`,
  )
const titleOf = async (around: string): Promise<string | null> =>
  (await extract(page(around), { name: 'notice.html' })).reports[0]?.title ?? null

test('a title that is one by its look alone stays in front of the element with the text', async () => {
  const title = '柳塘市财政局关于2023年度重点项目绩效评价结果的通报'
  expect(
    await titleOf(`<div style="text-align:center;font-size:22px">${title}</div><div>柳财绩〔2024〕3号</div>`),
  ).toBe(title)
  // links to other reports are none
  expect(await titleOf(`<div><a href="/a.html">${title}</a></div>`)).not.toBe(title)
})
