import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/base/chinese-text.ts'
import { extract } from '../../src/pipeline/extract.ts'

const unseen = readdirSync(join('test', 'unseen')).filter((file) => file.endsWith('.html'))
const pages = [
  ...readdirSync('samples')
    .filter((file) => file.endsWith('.html'))
    .map((file) => join('samples', file)),
  // every sixth: all of them take a minute
  ...unseen.filter((_, i) => i % 6 === 0).map((file) => join('test', 'unseen', file)),
]

/** The same figures as another clerk would type them. */
const ways: Record<string, (text: string) => string> = {
  'full-width digits': (text) =>
    text.replace(/\d[\d,]*(?:\.\d+)?%?/g, (figure) => figure.replace(/[\d.%]/g, (sign) => wide.get(sign) ?? sign)),
  'a blank in front of figures': (text) => text.replace(/([一-龥])(?=\d)/g, '$1 '),
  'a blank behind figures': (text) => text.replace(/(\d)(?=(?:[万亿]?元|[个%分人场户次家吨]|公里))/g, '$1 '),
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"'),
}
const wide = new Map([...'0123456789.%'].map((sign) => [sign, String.fromCharCode(sign.charCodeAt(0) + 0xfee0)]))

const inTexts = (html: string, change: (text: string) => string): string =>
  html.replace(
    /(<(?:style|script|title)[\s\S]*?<\/(?:style|script|title)>|<[^>]*>|&\w+;)|([^<&]+)/gi,
    (_, tag, text) => (tag ? tag : change(text)),
  )

const plain = (name: string): string => foldText(name).replace(/[\s“”"]/g, '')

async function statedIn(html: string): Promise<string[]> {
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'typed.html', ocr: 'never' })
  return reports.flatMap(({ amounts, indicators, checks }) => [
    ...amounts.map((a) => `${plain(a.subject)} ${a.measure} ${a.period} ${a.value}`),
    ...indicators.map((i) => `${plain(i.name)} ${i.op} ${i.actual} ${i.weight} ${i.score}`),
    ...checks.map((c) => `${c.rule} ${plain(c.subject)} ${c.stated} ${c.verdict} ${c.cause}`),
  ])
}

describe.each(pages)('%s', (file) => {
  test('states the same however its figures are typed', async () => {
    const html = readFileSync(file, 'utf8')
    const stated = await statedIn(html)
    for (const [way, change] of Object.entries(ways)) expect(await statedIn(inTexts(html, change)), way).toEqual(stated)
  })
})
