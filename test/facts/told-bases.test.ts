import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import type { Block, Cell } from '../../src/document/schema.ts'
import { findFacts } from '../../src/facts/find-facts.ts'
import { factsOf, header } from './written-report.ts'

const checksOf = (texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

test('of those who answered so many are content, though the rate was taken of those who were asked', () => {
  const asked = '发放问卷300份，收回有效问卷288份，有效问卷回收率96%。'
  expect(checksOf([`${asked}有效问卷中表示满意的261份，群众满意度87%。`])).toContain('share 87 inconsistent')
  expect(checksOf([`${asked}有效问卷中，认可治理成效的261份，群众认可度90.63%。`])).toContain('share 90.63 consistent')
  expect(
    checksOf([`${asked}有效问卷中非常满意的180份，群众满意度90%。`]).filter((c) => c.includes('share 90')),
  ).toEqual([])
})

test('marks behind bare names with their total behind them', () => {
  const row = (total: string): string[] => [
    `对照评分标准自查，资金投入17.6分、项目产出39.2分、效益28分、满意度9.5分，总得分${total}分。`,
  ]
  expect(checksOf(row('94.3'))).toContain('score 94.3 consistent')
  expect(checksOf(row('93.4'))).toContain('score 93.4 inconsistent')
  // full marks are no marks
  expect(checksOf(['设置投入20.5分、产出40分、效益29.5分、满意度10分，总得分94分。'])).toEqual([])
})

test('marks in a row are those of the full marks before them; that of 预算执行 follows from the rate', () => {
  const checks = checksOf([
    '全年预算200.00万元，支出187.40万元，预算执行率93.70%。',
    '满分100分，其中预算执行10分、产出50分、效益30分、满意度10分。自评依次得9.37分、48分、29分、9分，综合得分95.37分。',
  ])
  expect(checks).toEqual(expect.arrayContaining(['score 9.37 consistent', 'score 95.37 consistent']))
})

const cell = (row: number, col: number, text: string, colSpan = 1): Cell => ({
  row,
  col,
  rowSpan: 1,
  colSpan,
  text,
  runs: [],
  page: null,
  box: null,
  header: false,
})

test('notes under a form are about its project, and a balance in another unit is found', () => {
  const rows = [
    ['项目名称', '乡村河道保洁', '', ''],
    ['资金来源（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '115.00', '138.60', '131.94'],
  ]
  const cells = rows.flatMap((texts, row) => texts.map((text, col) => cell(row, col, text)))
  const paragraph = (id: string, text: string): Block => ({
    kind: 'paragraph',
    id,
    text,
    runs: [],
    page: null,
    heading: null,
    align: null,
    marker: '',
  })
  const table: Block = { kind: 'table', id: 't1', rows: 3, cols: 4, cells, page: null } as Block
  const blocks = [table, paragraph('b2', '填表人：王某'), paragraph('b3', '说明：年末结余6.66元，已由财政收回。')]
  const named = { ...header, title: '项目支出绩效自评表' }
  const { facts } = findFacts({ header: named, blocks }, { mediaType: 'text/html', pages: [], blocks, furniture: [] })
  expect(facts.amounts.at(-1)).toMatchObject({ subject: '乡村河道保洁', measure: 'balance', value: 6.66 })
  const balance = judgeReport(named, facts).find(({ rule }) => rule === 'balance')
  expect(balance).toMatchObject({ stated: 6.66, verdict: 'inconsistent', cause: 'unit-slip' })
})
