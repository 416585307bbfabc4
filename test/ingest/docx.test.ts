import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/ingest/docx.ts'
import { documentOf, drawn, linesOf, options, paragraphsOf, tablesOf } from './shown.ts'
import { p, r, tbl, tc, tr, wordFile } from './word-file.ts'

const read = async (body: string, parts = {}) => documentOf(await readDocx(wordFile(body, parts), options))
const lines = async (body: string, parts = {}) => linesOf(await read(body, parts))
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const textBox = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`

describe('what a Word document shows', () => {
  test('every text has its place', async () => {
    const [first] = paragraphsOf(await read(p('预算12.5万元')))
    expect(first).toMatchObject({ id: 'b1', page: null, text: '预算12.5万元' })
    expect(first?.runs).toEqual([{ start: 0, end: 8, page: null, box: null, confidence: 1, origin: 'native' }])
  })

  test('hidden text is left out, also where a style hides it', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = p(
      r('可见') +
        r('隐藏', '<w:vanish/>') +
        r('样式隐藏', '<w:rStyle w:val="h"/>') +
        r('仍见', '<w:vanish w:val="0"/>'),
    )
    expect(await lines(body, { styles })).toEqual(['可见仍见'])
  })

  test('insertions stay, deletions and comments go', async () => {
    const body = p(
      `${r('支出')}<w:ins w:id="1">${r('15')}</w:ins><w:del w:id="2"><w:r><w:delText>12</w:delText></w:r></w:del>${r('万元')}` +
        '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>',
    )
    expect(await lines(body)).toEqual(['支出15万元'])
  })

  test('a paragraph whose end was deleted runs on into the next', async () => {
    const body = p('年初预算', '<w:rPr><w:del/></w:rPr>') + p('为8万元。')
    expect(await lines(body)).toEqual(['年初预算为8万元。'])
  })

  test('field codes go, their results stay', async () => {
    expect(await lines(p(r('见') + field('REF _Ref1 \\h', r('表2')) + r('。')))).toEqual(['见表2。'])
    expect(await lines(p(`<w:fldSimple w:instr="DOCPROPERTY x">${r('灯塔局')}</w:fldSimple>`))).toEqual(['灯塔局'])
  })

  test('a table of contents is set aside, however many paragraphs it has', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body =
      p(`${begin + r('一、概况')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', r('3'))}`) +
      p(r('二、资金')) +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p('正文')
    const document = await read(body)
    expect(linesOf(document)).toEqual(['正文'])
    expect(document.furniture.map(({ text }) => text)).toEqual(['一、概况\t3', '二、资金'])
  })

  test('headers and footers are furniture', async () => {
    const document = await read(p('正文'), { header: p('单位：万元'), footer: tbl(tr(tc('附注'))) })
    expect(document.furniture.map(({ text }) => text)).toEqual(['附注', '单位：万元'])
  })

  test('a text box that is written twice is read once, after its paragraph', async () => {
    const box = textBox(p('金额单位：万元'))
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await lines(p(r('附表') + drawing) + p('正文'))).toEqual(['附表', '金额单位：万元', '正文'])
  })

  test('a table in a text box is a table', async () => {
    const document = await read(
      p(`<w:r><w:pict><v:textbox>${textBox(tbl(tr(tc('甲') + tc('1'))) + p(''))}</v:textbox></w:pict></w:r>`),
    )
    expect(drawn(tablesOf(document)[0])).toEqual(['0:甲 | 1:1'])
  })

  test('a note follows the paragraph that refers to it', async () => {
    const body = p(`${r('支出30万元')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p('下文')
    const footnotes = `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('含上年结转。')}`)}</w:footnote>`
    expect(await lines(body, { footnotes })).toEqual(['支出30万元', '含上年结转。', '下文'])
  })

  test('equations, symbols, ruby and raised digits read as they look', async () => {
    const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`
    const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
    const fraction = `<m:f><m:num>${mr('执行数')}</m:num><m:den>${mr('预算数')}</m:den></m:f>`
    expect(await lines(p(r('覆盖率') + math(mr('≥95%'))))).toEqual(['覆盖率≥95%'])
    expect(await lines(p(r('执行率=') + math(fraction)))).toEqual(['执行率=执行数/预算数'])
    expect(await lines(p(`<w:r><w:sym w:font="宋体" w:char="2265"/></w:r>${r('90')}`))).toEqual(['≥90'])
    expect(await lines(p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('优')}`))).toEqual(['☑优'])
    expect(
      await lines(
        p(
          '<w:r><w:ruby><w:rt><w:r><w:t>jì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绩</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
            r('效'),
        ),
      ),
    ).toEqual(['绩效'])
    expect(await lines(p(r('元/m') + r('2', '<w:vertAlign w:val="superscript"/>')))).toEqual(['元/m²'])
  })

  test('boxes to tick and prompts to fill in', async () => {
    const box = (state: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(await lines(p(box('<w:checked/>') + r('是') + box('<w:default w:val="0"/>') + r('否')))).toEqual(['☑是□否'])
    const control = (properties: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt>`
    expect(await lines(p(r('负责人：') + control('<w:showingPlcHdr/>')))).toEqual(['负责人：'])
  })

  test('forced line breaks part items, not titles', async () => {
    const br = '<w:r><w:br/></w:r>'
    expect(await lines(p(r('一是支出8万元；') + br + r('二是结余2万元。')))).toEqual([
      '一是支出8万元；',
      '二是结余2万元。',
    ])
    const heading = '<w:outlineLvl w:val="0"/>'
    expect(await lines(p(r('海港灯塔局') + br + r('绩效自评报告'), heading))).toEqual(['海港灯塔局绩效自评报告'])
  })

  test('headings by outline level, by style, and by look', async () => {
    const body =
      p('<w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>灯塔维护绩效自评报告</w:t></w:r>', '<w:jc w:val="center"/>') +
      p('概况', '<w:outlineLvl w:val="1"/>') +
      p(r('本项目由灯塔局实施，全年预算三十万元，资金来源为本级财政拨款，已全部到位。', '<w:sz w:val="32"/>'))
    const document = await read(body)
    expect(paragraphsOf(document).map(({ heading, align }) => [heading, align])).toEqual([
      [1, 'center'],
      [2, null],
      [null, null],
    ])
  })

  test('a prompt that nobody replaced goes, content that kept the mark of the prompt stays', async () => {
    const control = (text: string): string =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`
    expect(await lines(p(`${r('预算：')}${control('单击此处输入文字。')}`))).toEqual(['预算：'])
    expect(await lines(p(`${r('预算：')}${control('12.5万元')}`))).toEqual(['预算：12.5万元'])
  })

  test('prefixes other than the usual ones are the same document', async () => {
    const bytes = Buffer.from(wordFile(p('预算1万元')))
    const { readWordPackage } = await import('../../src/ingest/docx.ts')
    const { readPackage } = await import('../../src/ingest/docx-package.ts')
    const parts = await readPackage(bytes)
    const text = String(parts.get('word/document.xml')).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    parts.set('word/document.xml', text)
    expect(linesOf(documentOf(await readWordPackage(parts, 'x')))).toEqual(['预算1万元'])
  })

  test('pictures and pieces of other formats are not passed over in silence', async () => {
    const picture = '<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>'
    const { problems } = await readDocx(wordFile(`${p('文') + p(picture)}<w:altChunk r:id="y"/>`), options)
    expect(problems.map(({ code, level }) => [code, level])).toEqual([
      ['docx.embedded-part', 'warning'],
      ['docx.pictures-unread', 'note'],
    ])
    expect((await readDocx(wordFile(p(picture)), options)).problems[0]?.level).toBe('warning')
    const sheet =
      '<w:r><w:object><v:shape><v:imagedata r:id="a"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    const embedded = await readDocx(wordFile(p(`${r('见表')}${sheet}`)), options)
    expect(embedded.problems.map(({ code }) => code)).toEqual(['docx.embedded-part'])
  })
})
