import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

test('a slip found against the table and against another section is one finding', async () => {
  const html = `<h1>杏坡县林草局2023年度部门决算</h1>
    <p>一、一般公共预算财政拨款基本支出决算明细表</p><p>单位：万元</p>
    <table><tr><td>科目</td><td>决算数</td></tr><tr><td>工资福利支出</td><td>412.36</td></tr>
    <tr><td>商品和服务支出</td><td>96.18</td></tr><tr><td>合计</td><td>508.54</td></tr></table>
    <p>二、支出决算情况说明</p>
    <p>本年支出合计785.90万元，其中：基本支出508.54万元，占64.71%；项目支出277.36万元，占35.29%。</p>
    <p>三、一般公共预算财政拨款基本支出决算情况说明</p>
    <p>一般公共预算财政拨款基本支出508.54元，其中：人员经费412.36万元；公用经费96.18万元。</p>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  const checks = reports.flatMap((report) => report.checks)
  expect(checks.filter(({ verdict }) => verdict === 'inconsistent').map(({ cause }) => cause)).toEqual(['unit-slip'])
  expect(checks.filter(({ verdict, severity }) => verdict === 'not-checkable' && severity === 'error')).toEqual([])
})

test('of a round budget of one digit some order of the digits always gives the rate, and explains nothing', async () => {
  const html = `<h1>杏坡县林草局2023年度“三公”经费支出决算情况说明</h1>
    <p>杏坡县林草局2023年度“三公”经费支出预算为3万元，支出决算为1.71万元，完成预算的43%。</p>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  const found = reports.flatMap((report) => report.checks).filter(({ verdict }) => verdict === 'inconsistent')
  expect(found.map(({ rule, cause }) => `${rule} ${cause}`)).toEqual(['execution-rate unknown'])
})
