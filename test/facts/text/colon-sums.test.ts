import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const sums = (text: string): string[] =>
  judgeReport(header, factsOf([text])).flatMap((c) =>
    c.rule === 'sum' ? [`${c.formula} = ${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`] : [],
  )

test.each([
  ['查出问题金额86.4万元：虚列支出30.2万元，挤占挪用41.0万元，未及时入账15.2万元。', ' = 864000 consistent'],
  [
    '查出问题金额86.4万元：虚列支出32.0万元；挤占挪用41.0万元；未及时入账15.2万元。',
    ' = 864000 inconsistent digit-swap',
  ],
  ['清收欠费共52.8万元：甲片区21.3万元，占40.34%；乙片区31.5万元，占59.66%。', ' = 528000 consistent'],
  [
    '堤防养护全年支出217,320元。具体开支：草皮修剪58,640元、闸门除锈137,080元、巡查补助21,600元。',
    ' = 217320 consistent',
  ],
  [
    '堤防养护预算230,000元，支出217,320元。支出明细如下：草皮修剪58,640元、闸门除锈137,080元、巡查补助21,600元。',
    ' = 217320 consistent',
  ],
])('a sum before a colon: %s', (text, end) => {
  expect(sums(text)).toEqual([expect.stringContaining(end)])
})

test.each([
  '查出问题金额86.4万元：虚列支出30.2万元、挤占挪用11.0万元等。',
  '全年安排120万元：堤防养护预算70万元，支出68万元；闸门维修预算50万元，支出49万元。',
  '查出问题金额86.4万元：主要集中在两个乡镇，其中河口乡30.2万元。',
])('nothing that makes it up: %s', (text) => {
  expect(sums(text).filter((line) => line.includes('inconsistent'))).toEqual([])
})

test('a part of a project named in front of 中: the share of its budget', () => {
  const shares = (share: string): string[] =>
    judgeReport(
      header,
      factsOf([
        `年初预算共640.00万元，其中河道保洁经费240.00万元、泵站更新改造400.00万元。河道保洁经费中，省级资金180.00万元，占该项目预算的${share}%。`,
      ]),
    ).flatMap((c) => (c.rule === 'share' ? [`${c.stated} ${c.verdict}${c.cause ? ` ${c.cause}` : ''}`] : []))
  expect(shares('75.00')).toEqual(['75 consistent'])
  expect(shares('7.50')).toEqual(['7.5 inconsistent decimal-shift'])
})
