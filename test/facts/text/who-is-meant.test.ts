import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import type { Block, Cell } from '../../../src/document/schema.ts'
import { findFacts } from '../../../src/facts/find-facts.ts'
import { reportSubject } from '../../../src/facts/report-subject.ts'
import { factsOf, header } from '../written-report.ts'

describe('what a title names', () => {
  test.each([
    ['关于2023年度水利项目支出绩效自评结果的通报', '青禾县水利局'],
    ['关于2023年度中小河流治理项目支出绩效评价情况的通报', '中小河流治理'],
    ['青禾县水利局2023年度河道管护经费绩效自评结果公告', '河道管护经费'],
    ['转移支付区域绩效自评表', '青禾县水利局'],
  ])('%s', (title, subject) => expect(reportSubject({ ...header, title })).toBe(subject))
})

test('形成 and 相应资金 name nothing', () => {
  const subjects = (text: string): string[] => factsOf([text]).amounts.map(({ subject }) => subject)
  expect(subjects('预计形成的结余资金12.5万元。')).toEqual(['中小河流治理'])
  expect(subjects('2个站点未能完工，相应资金7.20万元结转下年。')).toEqual(['中小河流治理'])
})

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

function form(): Block {
  const rows = [
    ['项目名称', '乡村河道保洁', '', ''],
    ['资金来源（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '115.00', '138.60', '131.94'],
  ]
  const cells = rows.flatMap((texts, row) =>
    texts.map(
      (text, col): Cell => ({ row, col, rowSpan: 1, colSpan: 1, text, runs: [], page: null, box: null, header: false }),
    ),
  )
  return { kind: 'table', id: 't1', rows: 3, cols: 4, cells, page: null } as Block
}

test('an introduction over the forms of several projects is about the organization', () => {
  const subjectOf = (words: string): string | undefined => {
    const blocks = [paragraph('b1', `${words}，全年预算707.10万元，实际支出662.12万元。`), form()]
    const document = { mediaType: 'text/html', pages: [], blocks, furniture: [] }
    const named = { ...header, title: '乡村河道保洁项目支出绩效自评表' }
    return findFacts({ header: named, blocks }, document).facts.amounts.find(({ raw }) => raw === '662.12万元')?.subject
  }
  expect(subjectOf('我局对2023年度5个项目开展了绩效自评')).toBe('青禾县水利局')
  expect(subjectOf('纳入本次自评的十二个部门预算项目均已完成自评')).toBe('青禾县水利局')
  expect(subjectOf('本项目按要求开展了绩效自评')).toBe('乡村河道保洁')
})

test('one rate in two places is one number with or without its last nought', () => {
  const checks = judgeReport(
    header,
    factsOf(['执行率低于80%的项目1个，为泵站改造（68.9%）。', '泵站改造项目执行率69.80%。']),
  )
  expect(checks.map(({ rule, verdict, cause }) => `${rule} ${verdict} ${cause}`)).toContain(
    'restatement inconsistent digit-swap',
  )
})
