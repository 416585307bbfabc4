import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const office = { organization: '柳溪县水务局', title: '柳溪县水务局2023年度项目支出绩效自评报告' }
const read = (texts: string[]): string[] =>
  factsOf(texts, office).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('what opens a clause is what the money behind it is about', () => {
  test.each([
    '应急打井为年中追加项目，全年预算120万元，支出90万元。',
    '应急打井系本年新设任务，全年预算120万元，支出90万元。',
    '应急打井属新增支出，全年预算120万元，支出90万元。',
  ])('a project that was new in the year: %s', (clause) => {
    expect(read([`堤防养护预算800万元，支出700万元；${clause}`]).slice(2)).toEqual([
      '120万元 revised 应急打井',
      '90万元 executed 应急打井',
    ])
  })

  test('not what was done of it', () => {
    expect(
      read(['#（一）堤岸改造工程', '堤岸改造工程开工晚于计划30天，6月底仅完成铺设护坡12公里，全年支出300万元。']),
    ).toEqual(['300万元 executed 堤岸改造工程'])
    expect(read(['购置监测设备2台，支出86万元。'])).toEqual(['86万元 executed 监测设备'])
  })

  test('not what is left over, or what that is kept for', () => {
    expect(read(['管网改造项目因两次流标，年末结余较大，由财政收回150万元。'])).toEqual(['150万元 balance 管网改造'])
    expect(read(['护林防火专项支出130万元，剩余20万元用于发放第四季度补助。'])).toEqual([
      '130万元 executed 护林防火专项',
      '20万元 balance 护林防火专项',
    ])
  })
})

describe('behind the parts of a sum', () => {
  test.each([
    ['较预算25万元有所减少', '25万元 budget “三公”经费'],
    ['比年初预算26万元节约', '26万元 approved “三公”经费'],
    ['与上年的24万元相比减少', '24万元 prior “三公”经费'],
  ])('the whole is compared: %s', (words, expected) => {
    expect(read([`“三公”经费支出20.5万元，其中公务用车运行维护费15.3万元、公务接待费5.2万元，${words}。`]).at(3)).toBe(
      expected,
    )
  })

  test('a part is, where each part was or the figure is nearer to it', () => {
    const parts = '“三公”经费支出20.5万元，其中公务用车运行维护费15.3万元'
    expect(read([`${parts}、公务接待费5.2万元，较预算6万元减少0.8万元。`])).toContain('6万元 budget 公务接待费')
    expect(read([`${parts}，比预算16万元减少0.7万元；公务接待费5.2万元，较预算7万元减少1.8万元。`])).toEqual(
      expect.arrayContaining(['16万元 budget 公务用车运行维护费', '7万元 budget 公务接待费']),
    )
  })

  test('the budget that spending stays within is one, and no whole of what follows', () => {
    expect(
      read(['“三公”经费支出14万元，控制在年初预算16.8万元以内。其中公务用车运行维护费10万元，公务接待费4万元。']),
    ).toEqual([
      '14万元 executed “三公”经费',
      '16.8万元 approved “三公”经费',
      '10万元 executed 公务用车运行维护费',
      '4万元 executed 公务接待费',
    ])
    expect(read(['成本指标：控制在预算16.8万元以内。'])).toEqual([])
  })
})

test('a rate whose clause names its base', () => {
  expect(
    factsOf(['全年预算1000万元，到位900万元，实际支出810万元，按到位资金计算执行率为90%，按预算安排计算为81%。'])
      .amounts.slice(3)
      .map((a) => `${a.raw} ${a.measure}`),
  ).toEqual(['90% execution_rate', '81% execution_rate'])
})

test('a part of a list, called by the start of its name', () => {
  const list = '全部项目支出95万元，其中水利类专项40万元、林业类专项25万元、农机类专项30万元。'
  expect(
    read([
      `${list}林业类进度最慢，调整后预算61万元，执行率40.98%；水利类进展较快，调整后预算50万元，执行率80%。`,
    ]).slice(4),
  ).toEqual([
    '61万元 revised 林业类专项',
    '40.98% execution_rate 林业类专项',
    '50万元 revised 水利类专项',
    '80% execution_rate 水利类专项',
  ])
})

test('the bounds of the steps of a warning are no rates', () => {
  expect(read(['执行率达到60%的为绿灯，40%（含）至60%的为黄灯，低于40%的为红灯；支付率90%以上的评为优秀。'])).toEqual(
    [],
  )
  expect(read(['全年预算50万元，支出30万元，执行率60%。']).at(-1)).toContain('60% execution_rate')
})
