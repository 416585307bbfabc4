import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const checks = async (text: string): Promise<string[]> =>
  (await formFacts(`# 岚桥县就业服务中心2023年度部门整体支出绩效自评报告\n${text}`)).checks
    .filter((check) => /^(?:count|target-verdict)/.test(check))
    .map((check) => check.replace(/ =.*/, ''))

const told = (manuals: string): string =>
  `培训学员460人，目标400人，完成率115%；发放手册${manuals}册，目标4000册，完成率`

test.each([
  // the words are the verdict of both, and one falls short
  [
    `${told('3800')}95%，两项指标均达到年度目标。`,
    ['target-verdict met consistent', 'target-verdict met inconsistent contradiction', 'count 2 consistent'],
  ],
  [
    `${told('4200')}105%，2项指标均已完成。`,
    ['target-verdict met consistent', 'target-verdict met consistent', 'count 2 consistent'],
  ],
  // another number than the results told: nothing can be said of which are meant
  [`${told('3800')}95%，三项指标均达到年度计划。`, []],
])('%s', async (text, found) => expect((await checks(text)).sort()).toEqual([...found].sort()))
