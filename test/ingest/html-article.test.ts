import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/ingest/html.ts'
import { documentOf, linesOf, options, paragraphsOf, tablesOf } from './shown.ts'

const read = async (html: string) => documentOf(await readHtml(new TextEncoder().encode(html), options))

const paragraphs = [
  '海港灯塔局二〇二三年度灯塔维护项目，年初预算三十万元，全年执行二十八万元。',
  '项目由灯塔维护科组织实施，完成灯塔巡检三十六座次，更换灯器四套，设备完好率达到百分之九十八。',
  '存在的主要问题是个别灯塔交通不便，巡检周期偏长，下一步将优化巡检路线，提高资金使用效益。',
]
const article = paragraphs.map((text) => `<p>${text}</p>`).join('')
const menu = ['首页', '机构', '公开', '互动', '服务', '专题'].map((name) => `<li><a href="#">${name}</a></li>`).join('')
const table =
  '<table><tr><td>项目</td><td>预算</td><td>执行</td></tr><tr><td>巡检</td><td>12.5</td><td>11.0</td></tr><tr><td>灯器</td><td>17.5</td><td>17.0</td></tr></table>'

describe('the article of a page', () => {
  test('without navigation, tools, notices and related links', async () => {
    const document = await read(
      `<html><body><div class="top-nav"><ul>${menu}</ul></div><div>您的位置：<a href="/">首页</a> &gt; <a href="/a">公开</a></div>
      <div class="wrap"><h1>灯塔维护项目绩效自评报告</h1><div class="info">发布时间：2024-05-06 来源：海港灯塔局 字号：大 中 小 打印</div>
      <div class="x1">${article}</div><div class="share">分享到：微信</div><div>相关链接：<a href="1">甲通知公告</a><a href="2">乙通知公告</a><a href="3">丙通知公告</a></div></div>
      <div class="footer">版权所有：海港灯塔局 网站标识码：0000000000</div></body></html>`,
    )
    expect(linesOf(document)).toEqual(['灯塔维护项目绩效自评报告', ...paragraphs])
    expect(document.furniture.map(({ text }) => text).join()).toContain('网站标识码')
  })

  test('whatever its container is called', async () => {
    for (const name of ['footer-like', 'nav', 'sidebar', 'zoom', '']) {
      const document = await read(`<body><div>${menu}</div><div class="${name}">${article}</div></body>`)
      expect(linesOf(document), name).toEqual(paragraphs)
    }
  })

  test('with the tables beside its text', async () => {
    const document = await read(
      `<body><ul>${menu}</ul><div><div class="text">${article}</div><div class="annex"><p>附件：</p>${table}</div></div></body>`,
    )
    expect(tablesOf(document)).toHaveLength(1)
    expect(linesOf(document)).toEqual(expect.arrayContaining(paragraphs))
  })

  test('with a table alone', async () => {
    const document = await read(
      `<body><ul>${menu}</ul><div><h2>项目支出绩效自评表</h2><p>单位：万元</p>${table}</div></body>`,
    )
    expect(linesOf(document)).toEqual(['项目支出绩效自评表', '单位：万元'])
    expect(tablesOf(document)).toHaveLength(1)
  })

  test('in a page built of tables', async () => {
    const document = await read(
      `<body><table width=1000><tr><td><a href=1>首页</a> <a href=2>公开</a> <a href=3>互动</a></td></tr><tr><td><table><tr><td width=200><a href=1>栏目一</a><br><a href=2>栏目二</a><br><a href=3>栏目三</a></td><td>${article}${table}</td></tr></table></td></tr><tr><td>版权所有</td></tr></table></body>`,
    )
    expect(linesOf(document)).toEqual(paragraphs)
    expect(tablesOf(document).map(({ rows, cols }) => [rows, cols])).toEqual([[3, 3]])
  })

  test('once, where a copy for telephones stands beside it', async () => {
    for (const html of [
      `<div class="pc">${article}${table}</div><div class="mobile">${article}${table}</div>`,
      `<div class="wap">${article}${table}</div><div class="pc">${article}${table}</div>`,
      `<div class="pc">${article}${table}</div><div style="display:none">${article}${table}</div>`,
    ]) {
      const document = await read(`<body><ul>${menu}</ul>${html}</body>`)
      expect(linesOf(document)).toEqual(paragraphs)
      expect(tablesOf(document)).toHaveLength(1)
    }
  })

  test('with its title from the fields of the page', async () => {
    const head = '<title>灯塔维护项目绩效自评报告_通知公告_海港灯塔局</title>'
    const named = await read(
      `<head>${head}<meta name="ArticleTitle" content="灯塔维护项目绩效自评报告"></head><body>${article}</body>`,
    )
    expect(linesOf(named)[0]).toBe('灯塔维护项目绩效自评报告')
    const titled = await read(`<head>${head}</head><body>${article}</body>`)
    expect(linesOf(titled)[0]).toBe('灯塔维护项目绩效自评报告')
    const twice = await read(`<head>${head}</head><body><p>灯塔维护项目</p><p>绩效自评报告</p>${article}</body>`)
    expect(linesOf(twice)).toEqual(['灯塔维护项目', '绩效自评报告', ...paragraphs])
  })

  test('with the title of the site alone nothing is made up', async () => {
    const document = await read(`<head><title>海港市政府门户网站</title></head><body>${article}</body>`)
    expect(linesOf(document)).toEqual(paragraphs)
  })

  test('with titles known by their look', async () => {
    const title = (text: string, size: string): string =>
      `<p style="text-align:center"><span style="font-size:${size}">${text}</span></p>`
    const body = article.replaceAll('<p>', '<p style="font-size:16pt">')
    const document = await read(
      `${title('灯塔维护项目自评', '22pt')}${body}${title('附件1 航标项目自评', '30px')}${body}${title('单位：万元', '12pt')}`,
    )
    const headings = paragraphsOf(document).filter(({ heading }) => heading !== null)
    expect(headings.map(({ text }) => text)).toEqual(['灯塔维护项目自评', '附件1 航标项目自评'])
  })

  test('without the names of files to download, which are mentioned', async () => {
    const html = `<div>${article}<p>附件：<a href="/a.xls">1.项目支出绩效自评表.xls</a></p></div>`
    expect(linesOf(await read(html))).toEqual(paragraphs)
    const { problems } = await readHtml(new TextEncoder().encode(html), options)
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['html.attachments', 'note']])
  })

  test('a sentence that speaks of dates and sources stays', async () => {
    const sentence = '资金来源为财政拨款，到位日期为2023年3月，到位12.5万元。'
    expect(linesOf(await read(`<div>${article}<p>${sentence}</p></div>`))).toContain(sentence)
  })
})
