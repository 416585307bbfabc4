import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const counts = (text: string): string[] =>
  judgeReport(header, factsOf([text]))
    .filter((check) => check.rule === 'count')
    .map((check) => `${check.stated} ${check.verdict} = ${check.formula}`)

const graded = (good: number): string =>
  `编报绩效目标的2023年度项目28个，绩效自评的2023年度项目27个，平均得分93.4分（其中，绩效评级为“优”的项目${good}个；绩效评级为“良”的项目6个；绩效评级为“合格”的项目1个；绩效评级为“不合格”的项目0个。绩效自评中共发现问题3个）。`

test('grades down to the lowest make up all projects that were assessed', () => {
  expect(counts(graded(20))).toEqual(['27 consistent = 20个 + 6个 + 1个 + 0个 = 27个'])
  expect(counts(graded(19))).toEqual(['27 inconsistent = 19个 + 6个 + 1个 + 0个 = 26个'])
})

test('a list that leaves grades out need not cover all', () => {
  expect(counts('对27个项目开展绩效自评，其中评为优的20个、良的3个。')).toEqual([])
  expect(counts('对5个项目开展部门评价，评价结果为优的3个、良的2个。')).toEqual(['5 consistent = 3个 + 2个 = 5个'])
})

test('the projects in front of their grades are divided by them', () => {
  const text = (good: number): string =>
    `（一）等级。25个项目中，“优”17个，占68.00%；“良”${good}个，占24.00%；“中”2个，占8.00%；“差”0个。`
  expect(counts(text(6))).toEqual(['25 consistent = 17个 + 6个 + 2个 + 0个 = 25个'])
  expect(counts(text(7))).toEqual(['25 inconsistent = 17个 + 7个 + 2个 + 0个 = 26个'])
})
