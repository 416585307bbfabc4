import { describe, expect, test } from 'vitest'
import { changeText, recognisedText } from '../../src/document/printed.ts'
import type { Box, Document, Paragraph, PlacedText, Table } from '../../src/document/schema.ts'
import { evidenceAt } from '../../src/facts/evidence.ts'
import { quotedDocument, settleFigures } from '../../src/readings/settle-figures.ts'
import type { Line } from '../reports/written-document.ts'
import { written } from '../reports/written-document.ts'
import { recognised } from './recognised-document.ts'

const inText = (text: string): Paragraph => settleFigures(recognised([text])).blocks[0] as Paragraph
const inCell = (text: string): PlacedText =>
  (settleFigures(recognised([[['指标', text]]])).blocks[0] as Table).cells[1] as PlacedText
const classesOf = (placed: PlacedText): string[] => [...new Set(placed.printed?.changes.map(({ name }) => name))]

describe('running text is read as it was printed', () => {
  test.each([
    ['numbered-glyph', '完成⒛22年项目', '完成2022年项目'],
    ['numbered-glyph', '增长⒈5倍', '增长1.5倍'],
    ['comma-for-point', '使用率 99,38%。', '使用率 99.38%。'],
    ['comma-for-point', '实现收益2,17亿元，增长1,7倍', '实现收益2.17亿元，增长1.7倍'],
    ['comma-for-point', '支出12,345,67元', '支出12,345.67元'],
    ['comma-for-point', '收入0,089亿元', '收入0.089亿元'],
    ['comma-dropped', '支出4260,000.00元', '支出4,260,000.00元'],
    ['point-dropped', '分别为21000、126.50和180.00万元', '分别为210.00、126.50和180.00万元'],
    ['point-dropped', '其他支出000万元', '其他支出0.00万元'],
    ['point-for-comma', '支出5.304.750.00元', '支出5,304,750.00元'],
    ['point-look-alike', '执行率93。52%', '执行率93.52%'],
    ['percent-as-fraction', '合格率98.50/0。', '合格率98.5%。'],
    ['percent-as-fraction', '合格率98o/o，', '合格率98%，'],
    ['letter-for-digit', '支出l5万元，结余1O.5万元', '支出15万元，结余10.5万元'],
    ['letter-for-digit', '培训I2O人', '培训120人'],
    ['space-inside', '支出14 .78万元', '支出14.78万元'],
    ['space-inside', '预算为14. 78万元', '预算为14.78万元'],
    ['space-inside', '预算1, 184.33万元', '预算1,184.33万元'],
    ['unit-look-alike', '预算36.5力元，支出3方元', '预算36.5万元，支出3万元'],
    ['unit-look-alike', '预算36.5万兀。归集2.1乙元', '预算36.5万元。归集2.1亿元'],
    ['unit-look-alike', '单位：力元', '单位：万元'],
    ['doubled-glyph', '支出1122..55万万元元', '支出12.5万元'],
    ['sign-look-alike', '满意度》90%', '满意度≥90%'],
    ['space-in-word', '同 比增长，自 评得分', '同比增长，自评得分'],
    ['word-look-alike', '年中妃加312万元，90分（（含）以上为优', '年中追加312万元，90分（含）以上为优'],
    ['word-look-alike', '本项曰执行宰为5%，目评报告', '本项目执行率为5%，自评报告'],
  ])('%s: %s', (name, seen, read) => {
    const placed = inText(seen)
    expect(placed.text).toBe(read)
    expect(classesOf(placed)).toContain(name)
    expect(placed.printed?.text).toBe(seen)
  })

  test('two classes in one figure: 10O0/0 is 100%', () => {
    const placed = inText('考核合格率 10O0/0。')
    expect(placed.text).toBe('考核合格率 100%。')
    expect(classesOf(placed)).toEqual(['letter-for-digit', 'percent-as-fraction'])
  })
})

test('percent-as-digit: a third decimal that recognition doubted is half of the sign', () => {
  const [unsure, sure] = [0.91, 0.99].map((confidence) => settleFigures(recognised(['执行率95.009%'], confidence)))
  expect(((unsure as Document).blocks[0] as Paragraph).text).toBe('执行率95.00%')
  expect(((sure as Document).blocks[0] as Paragraph).text).toBe('执行率95.009%')
})

describe('cells are read as they were printed', () => {
  test.each([
    ['letter-for-digit', 'o.o0', '0.00'],
    ['stray-mark', '598,650.00”', '598,650.00'],
    ['stray-mark', '|48.80', '48.80'],
    ['comma-for-point', '516,50', '516.50'],
    ['space-inside', '55,407,384.8 5', '55,407,384.85'],
    ['sign-look-alike', '》95%', '≥95%'],
    ['sign-look-alike', '之90%', '≥90%'],
    ['sign-look-alike', '科10%', '≤10%'],
    ['percent-as-digit', '97.98%%', '97.98%'],
    ['percent-as-digit', '96.869%0', '96.86%'],
    ['percent-as-digit', '之9896', '≥98%'],
    ['stray-mark', '小计“', '小计'],
    ['minus-look-alike', '一150,000.00', '-150,000.00'],
  ])('%s: %s', (name, seen, read) => {
    expect(inCell(seen).text).toBe(read)
    expect(classesOf(inCell(seen))).toContain(name)
  })
})

describe('a cell is brought to the way its column is written', () => {
  const column = (cells: string[]): string[] => {
    const table = settleFigures(recognised([cells.map((cell, i) => [String.fromCharCode(0x7532 + i), cell])])).blocks[0]
    return (table as Table).cells.filter(({ col }) => col === 1).map(({ text }) => text)
  }
  test.each([
    ['a lost point', ['12.50', '3,480.00', '36150', '0.75', '8.00'], '361.50'],
    ['a lost sign', ['97.20%', '94.65%', '98.03', '91.59%', '100.00%'], '98.03%'],
    ['a stroke read as 1', ['8/8', '7/8', '717', '5/5', '10/10'], '7/7'],
    ['a stroke that fell out', ['8/8', '7/8', '95.05100', '5/5', '10/10'], '95.05/100'],
  ])('%s', (_, cells, read) => {
    expect(column(cells)[2]).toBe(read)
  })

  test('not where the column has no one way', () => {
    const cells = ['12.50', '3,480', '36150', '0.7', '8']
    expect(column(cells)).toEqual(cells)
  })
})

describe('what is no misreading stays', () => {
  test.each<Line>([
    '支出1,184.33万元、25,422.73万元，增长0.5%',
    '2022年6月，第3,5项共2项',
    '核心(Oracle)数据库、A4纸、5G基站、S231线、B2栋、LED屏1O台以外',
    '1. 2023年支出5万元',
    '依据《办法》90%以上',
    '《2022年江门政务微信发展报告》12篇',
    '比例为1:1.5，电话0750-3829700',
    '满意度2/3，2020/03起',
    '东方元件厂、水力元件3个',
    '下发1122人',
    '填写项目评分表、题目评分情况',
  ])('%s', (line) => {
    const document = recognised([line])
    const text = (settleFigures(document).blocks[0] as Paragraph).text.replace('10台', '1O台')
    expect(text).toBe(line)
  })

  test('native text is left as the author wrote it', () => {
    const document = written(['使用率99,38%，支出l5万元'])
    expect(settleFigures(document)).toEqual(document)
  })
})

test('places in the settled text lead back to what was recognised', () => {
  const placed = inText('一、自评情况：合格率 10O0/0，使用率 99,38%')
  const rate = placed.text.indexOf('99.38%')
  expect(recognisedText(placed, rate, rate + 6)).toBe('99,38%')
  const full = placed.text.indexOf('100%')
  expect(recognisedText(placed, full, full + 4)).toBe('10O0/0')
})

test('a foreign layer is quoted as it stands in the file, a recognised page as it was read', () => {
  const [layer, picture] = (['ocr_layer', 'ocr'] as const).map((origin) =>
    settleFigures(recognised(['使用率 99,38%。'], 0.9, origin)),
  ) as [Document, Document]
  const evidence = [layer, picture].map(({ blocks: [block] }) => evidenceAt({ block: block as Paragraph }, 4, 10))
  expect(evidence.map((e) => e.quote)).toEqual(['使用率 99,38%', '使用率 99.38%'])
  expect(evidence.map((e) => e.reading?.recognised)).toEqual(['99,38%', '99,38%'])
  expect((quotedDocument(layer).blocks[0] as Paragraph).text).toBe('使用率 99,38%。')
  expect((quotedDocument(picture).blocks[0] as Paragraph).text).toBe('使用率 99.38%。')
})

test('glyphs keep their places when others are put in or taken out', () => {
  const glyphs = [...'0123'].map((_, i) => ({ left: i * 10, right: i * 10 + 8, confidence: 0.9 + i / 100 }))
  const run = { start: 0, end: 4, page: 1, box: [0, 0, 38, 10] as Box, confidence: 0.9, origin: 'ocr' as const, glyphs }
  const change = { name: 'point-dropped', cost: 1, by: 'arithmetic' as const }
  const added = changeText({ text: '9352', runs: [run] }, 2, 2, { ...change, read: '.' })
  expect(added.runs[0]?.glyphs?.map(({ left }) => left)).toEqual([0, 10, 18, 20, 30])
  const removed = changeText({ text: '9352', runs: [run] }, 1, 2, { ...change, read: '' })
  expect(removed.runs[0]).toMatchObject({ start: 0, end: 3, glyphs: [{ left: 0 }, { left: 20 }, { left: 30 }] })
})
