import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const head = '# 云屏县水务局2024年度部门整体支出绩效自评报告'
const read = async (...lines: string[]) => formFacts([head, ...lines].join('\n'))
const checks = async (...lines: string[]): Promise<string[]> => (await read(...lines)).checks
const wrong = async (...lines: string[]): Promise<string[]> =>
  (await checks(...lines)).filter((check) => check.includes('inconsistent'))

describe('what a share is of', () => {
  test('a share that names its part is of no other sum', async () => {
    const sources = '工程总投资4.00亿元，资金来源为：政府债券2.40亿元，省级补助资金1.20亿元，单位自筹4,000.00万元'
    expect(await wrong(`${sources}，政府债券占总投资的60.00%。`)).toEqual([])
    expect(await wrong(`${sources}，单位自筹占总投资的10.00%。`)).toEqual([])
  })

  test('what came in of the source that the words name', async () => {
    const came = '项目到位资金900.00万元。其中：省级补助资金到位600.00万元；县级配套资金到位300.00万元。'
    const spent = (rate: string): string => `县级配套资金支出150.00万元，占到位配套资金的${rate}%。`
    expect(await checks(came, spent('50.00'))).toContain('execution-rate 50 consistent = 150.00万元 ÷ 300.00万元 = 50%')
    expect(await wrong(came, spent('16.67'))).toHaveLength(1)
  })

  test('of a whole that the sentence opens with, of amounts that follow', async () => {
    const told = ['“三公”经费支出决算为50.00万元。', '1.公务接待费支出决算为20.00万元。']
    const opened = (share: string): string =>
      `“三公”经费支出决算中，公务接待费占${share}%，公务用车运行维护费占60.00%。`
    const rest = '2.公务用车运行维护费支出决算为30.00万元。'
    const [whole, first] = told as [string, string]
    expect(await checks(whole, opened('40.00'), first, rest)).toEqual(
      expect.arrayContaining([
        'share 40 consistent = 20.00万元 ÷ 50.00万元 = 40%',
        'share 60 consistent = 30.00万元 ÷ 50.00万元 = 60%',
      ]),
    )
    expect(await wrong(whole, opened('46.00'), first, rest)).toHaveLength(1)
  })

  test('of all of a region, and what was handed down is to arrive', async () => {
    const told =
      '全年下达资金800.00万元，其中省级资金500.00万元、县级资金300.00万元；甲镇、乙镇两地下达200.00万元，占全县的25.00%。'
    expect(await checks(`${told}截至年末到位760.00万元，到位率95.00%。`)).toEqual(
      expect.arrayContaining([
        'share 25 consistent = 200.00万元 ÷ 800.00万元 = 25%',
        'release-rate 95 consistent = 760.00万元 ÷ 800.00万元 = 95%',
      ]),
    )
  })
})

describe('shares in a row', () => {
  const batches = '全年拨付资金500.00万元。按批次分，5月拨付第一批200.00万元，9月拨付第二批300.00万元'

  test('of batches', async () => {
    expect(await wrong(`${batches}，分别占全年拨付额的40.00%和60.00%。`)).toEqual([])
    expect(await wrong(`${batches}，分别占全年拨付额的40.00%和66.00%。`)).toHaveLength(1)
  })

  test('of quarters: each of its own part of the year', async () => {
    const year = '项目累计支出900.00万元，其中2024年当年支出400.00万元。'
    const quarters = '2024年当年支出中，一季度60.00万元、二季度100.00万元、三季度100.00万元、四季度140.00万元'
    expect(await checks(`${year}${quarters}，占比分别为15.00%、25.00%、25.00%和35.00%。`)).toEqual(
      expect.arrayContaining([
        'sum 4000000 consistent = 60.00万元 + 100.00万元 + 100.00万元 + 140.00万元 = 400万元',
        'share 35 consistent = 140.00万元 ÷ 400.00万元 = 35%',
      ]),
    )
    expect(await wrong(`${year}${quarters}，占比分别为15.00%、25.00%、25.00%和53.00%。`)).toHaveLength(1)
  })

  test('of answers: what the first share is of holds for those behind it', async () => {
    const asked = '抽查用水户200户，其中按时缴费的180户，占抽查户数的90.00%'
    expect(await checks(`${asked}；水表完好的150户，占75.00%。`)).toContain('share 75 consistent = 150户 ÷ 200户 = 75%')
    expect(await wrong(`${asked}；水表完好的150户，占57.00%。`)).toHaveLength(1)
    // behind 其中 the base is another one
    expect(await wrong(`${asked}；其中足额缴费的90户，占50.00%。`)).toEqual([])
  })
})

describe('sums of lists', () => {
  test('the whole of items is the sum they make up, not one of another section', async () => {
    const lines = (share: string): string[] => [
      '2024年批复预算9.00亿元。',
      '年中收回闲置资金600.00万元，比上年收回的500.00万元增长20.00%，收回资金安排如下：',
      '——用于渠道清淤360.00万元，占60.00%；',
      `——用于泵站维修240.00万元，占${share}%。`,
    ]
    expect(await checks(...lines('40.00'))).toContain('sum 6000000 consistent = 360.00万元 + 240.00万元 = 600万元')
    expect(await wrong(...lines('40.00'))).toEqual([])
    expect(await wrong(...lines('44.00'))).toHaveLength(1)
  })

  test('a budget cancelled as a whole is one of the cuts, one of another section is none', async () => {
    const other = '（一）评审情况。审核中核减预算70.00万元。'
    const cuts = (total: string): string =>
      `（二）应用情况。渠道补助由50.00万元压减至40.00万元，压减10.00万元；泵站补助由30.00万元压减至10.00万元，压减20.00万元；宣传补助25.00万元全部取消。三项合计压减${total}万元。`
    expect(await wrong(other, cuts('55.00'))).toEqual([])
    expect(await wrong(other, cuts('30.00'))).toEqual([
      'sum 300000 inconsistent omitted-part = 10.00万元 + 20.00万元 + 25.00万元 = 55万元',
    ])
    // what was added and what was cut make up no total
    expect(await wrong('年中追加救灾资金80.00万元，调减会议费5.00万元。两项合计调整85.00万元。')).toEqual([])
  })

  test('a subtotal behind its parts', async () => {
    const parts = '支付渠道工程款120.00万元、泵站工程款80.00万元，两类工程小计'
    expect(await wrong(`${parts}200.00万元；支付监理费15.00万元。`)).toEqual([])
    expect(await wrong(`${parts}210.00万元；支付监理费15.00万元。`)).toHaveLength(1)
  })

  test('用于 once more goes on with the list', async () => {
    const uses = (last: string): string =>
      `全年支出90.00万元，用于渠道清淤40.00万元，用于泵站维修30.00万元，用于宣传${last}万元。`
    expect(await checks(uses('20.00'))).toContain('sum 900000 consistent = 40.00万元 + 30.00万元 + 20.00万元 = 90万元')
  })
})

describe('counts that divide a whole', () => {
  test('an item counts as many as it says', async () => {
    expect(await checks('纳入决算的单位共4个，即局机关、县河道所及上述两家下属单位。')).toContain(
      'count 4 consistent = 局机关、县河道所、上述两家下属单位 = 4个',
    )
    expect(await wrong('纳入决算的单位共5个，即局机关、县河道所及上述两家下属单位。')).toHaveLength(1)
  })

  test('words that say there are no others', async () => {
    expect(await wrong('工程划分标段15个，已完工11个，在建4个，暂无停工。')).toEqual([])
    expect(await wrong('工程划分标段15个，已完工10个，在建4个，暂无停工。')).toHaveLength(1)
    expect(await wrong('工程划分标段15个，已完工10个，在建4个，主要在东片。')).toEqual([])
    expect(await wrong('工程划分标段15个，已完工10个，竣工验收4个，暂无停工。')).toEqual([])
    const scored = '自评涉及项目9个，资金300.00万元。从结果看，评分90分（含）以上的项目6个，80分至90分的项目2个，'
    expect(await wrong(`${scored}没有低于80分的项目。`)).toHaveLength(1)
  })
})
