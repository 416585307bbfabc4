import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map(({ rule, formula, verdict }) => `${rule} ${formula} ${verdict}`)
const wrong = (...texts: string[]): string[] => judged(...texts).filter((check) => check.endsWith('inconsistent'))

describe('what a list of parts holds', () => {
  const region =
    '全县总收入31,600万元，其中：地方收入4,300万元，为预算的102%，其中：税收收入2,900万元，非税收入1,400万元'

  test('taxes and other own revenue, and nothing that comes from above', () => {
    const text = `${region}，上级补助收入21,300万元，债券转贷收入6,000万元。`
    expect(judged(text)).toContain('sum 2,900万元 + 1,400万元 = 4300万元 consistent')
    expect(wrong(text)).toEqual([])
  })

  test('one of the two that is wrong stays wrong', () => {
    expect(wrong(`${region.replace('1,400', '1,900')}，上级补助收入21,300万元。`)).toEqual([
      'sum 2,900万元 + 1,900万元 = 4800万元 inconsistent',
    ])
  })

  test('no figure that is the whole told again, but what that one consists of', () => {
    const text =
      '2023年，全区补助性收入8.35亿元，其中：一般公共预算补助收入8.35亿元，主要为返还性收入0.62亿元；一般性补助收入5.48亿元；专项补助收入2.25亿元。'
    expect(judged(text)).toContain('sum 0.62亿元 + 5.48亿元 + 2.25亿元 = 83500万元 consistent')
    expect(wrong(text)).toEqual([])
  })

  test('items in paragraphs that each tell of two sums', () => {
    const items = [
      '1.省级养老资金1.2亿元，用于机构改造，市县养老资金0.95亿元，用于社区服务。',
      '2.省级体育资金2.9亿元，用于场馆建设，市县体育资金0.75亿元，用于群众活动。',
      '3.统筹资金0.1亿元，用于其他公益事业。',
    ]
    expect(wrong('2023年安排省级资金支出4.1亿元，安排市县资金支出1.7亿元，其中：', ...items)).toEqual([])
  })

  test('items of which one is the sum told last, under another name', () => {
    const text =
      '2023年三公经费支出决算52.6万元。其中：出国费支出决算为0万元；接待费支出决算为18.2万元；公车购置及运行费支出决算为34.4万元。具体情况如下：'
    const items = [
      '（一）出国费支出0万元，与上年持平。',
      '（二）接待经费支出18.2万元，与上年相比减少。',
      '（三）公务车辆购置及运行费支出34.4万元，与上年相比减少。',
    ]
    expect(wrong(text, ...items)).toEqual([])
  })

  test('not the smaller sum of the matter told before', () => {
    const text =
      '定向资助用于助困，共计支出0.86万元。护苗基金用于救助患儿支出42万元，急难救助支出6万元，共计支出48万元。'
    expect(wrong(text)).toEqual([])
  })
})

describe('totals of what is added', () => {
  const spent =
    '全区支出46.2亿元，下降3%。加上上解支出1.3亿元、调出资金0.4亿元、还本支出0.9亿元，以及结转下年2.1亿元后，支出总计'

  test('what is moved to another budget is added like the others', () => {
    expect(judged(`${spent}50.9亿元。`)).toContain(
      'sum 46.2亿元 + 1.3亿元 + 0.4亿元 + 0.9亿元 + 2.1亿元 = 509000万元 consistent',
    )
    expect(wrong(`${spent}52.9亿元。`)).toEqual([
      'sum 46.2亿元 + 1.3亿元 + 0.4亿元 + 0.9亿元 + 2.1亿元 = 509000万元 inconsistent',
    ])
  })
})

describe('what is left', () => {
  test('is what goes over into the next year, and not what was carried in', () => {
    const text =
      '区级公益金上年结转区级公益金35.6万元，当年安排下达支出82万元，当年实际支出35.6万元，结转下年使用资金46.4万元。'
    expect(wrong(text)).toEqual([])
    expect(judged(text)).toContain('balance 82万元 − 35.6万元 = 46.4万元 consistent')
  })
})

describe('percentages of other things', () => {
  test('growth over several years, and of a volume of the economy', () => {
    const income = '一般公共预算收入从1,250亿元增长到1,520亿元，'
    expect(wrong(`${income}规上工业增加值年均增长5.2%。`)).toEqual([])
    expect(wrong(`${income}社会消费品零售总额增长4.4%。`)).toEqual([])
    expect(wrong(`${income}增长25.6%。`)).toHaveLength(1)
  })

  test('unemployment and improvement are no quotients of counts beside them', () => {
    expect(wrong('城镇新增就业52.4万人，城镇调查失业率4.7%，外来务工人员1,000万人。')).toEqual([])
    expect(wrong('建成绿色园区10个、零碳园区1个，细颗粒物浓度改善10.6%。')).toEqual([])
  })

  test('each of those named is counted by itself', () => {
    expect(wrong('争创省级现代农业产业园、省级优势产业集群、省级农业强镇各1个。')).toEqual([])
  })
})
