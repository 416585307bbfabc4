import { expect, test } from 'vitest'
import { readFile } from '../../src/ingest/read-file.ts'
import { radicalPairs } from '../../src/ingest/words/radicals.ts'
import { documentOf, options, paragraphsOf, tablesOf } from './shown.ts'

const html =
  '<h1>⻝品检验⻔类清单</h1><p>⻢场河⻓制经费增⻓3%，⻛险为零。</p><table><tr><td>⻥类</td><td>⻋辆</td></tr><tr><td>1</td><td>2</td></tr></table>'

test('radicals that stand for ideographs become these, one for one', async () => {
  const document = documentOf(await readFile(new TextEncoder().encode(html), 'x.html', options))
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual([
    '食品检验门类清单',
    '马场河长制经费增长3%，风险为零。',
  ])
  expect(tablesOf(document)[0]?.cells.map(({ text }) => text)).toEqual(['鱼类', '车辆', '1', '2'])
})

test('Kangxi radicals too, and 户 where fonts call it by a radical whose normal form is 戶', async () => {
  const page = '<h1>⾃评⽀出报告</h1><p>⽤⼾满意度⽐⽬标⾼2个百分点，⽔费⾦额⼗⼆万元。</p>'
  const document = documentOf(await readFile(new TextEncoder().encode(page), 'x.html', options))
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual([
    '自评支出报告',
    '用户满意度比目标高2个百分点，水费金额十二万元。',
  ])
})

test('every pair is a radical and one ideograph', () => {
  for (const pair of radicalPairs.split(' ')) expect(pair).toMatch(/^[\u2e80-\u2fd5][\u3400-\u9fff]$/)
})
