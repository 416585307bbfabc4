import { describe, expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const sums = (...texts: string[]): string[] =>
  factsOf(texts).relations.flatMap((r) =>
    r.kind === 'sum' ? [`${r.total.raw} = ${r.parts.map((p) => p.raw).join(' + ')}`] : [],
  )
const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)

describe('lists of published pages', () => {
  test('parts that make up their whole end where no stop stands in front of the next figure', () => {
    expect(
      sums(
        '当年收到资金共480万元，其中：中央资金300万元，省级资金120万元，市级资金60万元当年支出455万元，其中中央资金290万元，省级资金115万元，市级资金50万元。',
      ),
    ).toEqual(['480万元 = 300万元 + 120万元 + 60万元', '455万元 = 290万元 + 115万元 + 50万元'])
    expect(
      sums(
        '提前下达虫害防治经费共260.5万元，其中药剂采购200万元，统防统治60.5万元禾财农〔2023〕7号下达市级资金38万元。',
      ),
    ).toEqual(['260.5万元 = 200万元 + 60.5万元'])
  })

  test('parts that do not make it up yet go on', () => {
    expect(sums('全年支出90万元，其中：堤岸加固50万元、闸门更换30万元、监测设备10万元。')).toEqual([
      '90万元 = 50万元 + 30万元 + 10万元',
    ])
  })

  test('即 with a colon behind a part lists what the part consists of', () => {
    expect(
      sums(
        '项目支出预算资金为860万元，其中：1.本年安排项目3个，预算资金为820万元，即：堤岸加固500万元、闸门更换200万元、监测设备120万元。2.上年结转项目2个，预算资金为40万元，即：泵站大修30万元、水尺安装10万元。',
      ),
    ).toEqual(['820万元 = 500万元 + 200万元 + 120万元', '40万元 = 30万元 + 10万元'])
  })

  test('a list within a bracket ends with it, where a semicolon follows as well', () => {
    expect(
      sums(
        '全年安排专项资金620万元，其中：堤岸加固300万元；搬迁补助200万元（其中市级安排80万元），搬迁120户；水质监测120万元。',
      ),
    ).toEqual(['620万元 = 300万元 + 200万元 + 120万元'])
  })

  test('counts behind parts that make up their whole stand beside them', () => {
    expect(sums('全县确认扶助对象404人：其中伤残家庭198人，失独家庭206人，并发症3人。')).toEqual([])
    expect(sums('全县确认扶助对象404人：其中伤残家庭198人，失独家庭203人，并发症6人。')).toEqual([
      '404人 = 198人 + 203人 + 6人',
    ])
  })
})

describe('what a sum is', () => {
  test.each<[string, string[]]>([
    [
      '全年应执行数为7.79万元，实际执行率为100%。',
      ['7.79万元 revised 中小河流治理', '100% execution_rate 中小河流治理'],
    ],
    ['省级资金完成288.26万元，预算执行率99.28%。', ['288.26万元 executed 省级资金', '99.28% execution_rate 省级资金']],
    ['实际全年执行预算资金合计233.64万元。', ['233.64万元 executed 中小河流治理']],
    [
      '年初预算1,020万元，年内调整预算数-160万元。',
      ['1,020万元 approved 中小河流治理', '-160万元 adjustment 中小河流治理'],
    ],
    [
      '公用经费年初45.76万元，1-6月执行27.13万元，完成率59.29%。',
      ['45.76万元 approved 公用经费', '27.13万元 executed 公用经费', '59.29% execution_rate 公用经费'],
    ],
    ['到户贴息资金49万元，为293户农户980万元贷款办理贴息。', ['49万元 budget 到户贴息资金']],
    ['项目已严格按照合同约定累计支付66.86万元。', ['66.86万元 executed 中小河流治理']],
    ['项目预算资金13.97万并且全部到位。', ['13.97万 budget 中小河流治理']],
    [
      '年初安排200万元，已及时足额拨付资金66.86万元，拨付进度33.43%。',
      ['200万元 approved 中小河流治理', '66.86万元 released 中小河流治理', '33.43% release_rate 中小河流治理'],
    ],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })

  test('a rate of completion without a budget of the money stays an indicator’s', () => {
    expect(amounts('1-6月执行27.13万元，完成率59.29%。')).toEqual(['27.13万元 executed 中小河流治理'])
  })
})

describe('what a sum is about', () => {
  test.each<[string, string[]]>([
    [
      '共下达专项经费873万元，具体为下达省级文物保护单位钟楼修缮工程545万元、馆藏文物预防性保护328万元。',
      [
        '873万元 released 专项经费',
        '545万元 released 省级文物保护单位钟楼修缮工程',
        '328万元 released 馆藏文物预防性保护',
      ],
    ],
    [
      '下达我市渔光县文化馆山歌（北部山歌）保护补助40万元，下达我市禾苗县传承人补助-竹编（禾苗竹编）2万元。',
      ['40万元 released 渔光县文化馆山歌(北部山歌)保护补助', '2万元 released 禾苗县传承人补助-竹编(禾苗竹编)'],
    ],
    ['2019至2021年期间项目预算总额733.27万元。', ['733.27万元 budget 中小河流治理']],
    ['20xx年我镇水毁修复支出12.5万元。', ['12.5万元 executed 水毁修复支出']],
    [
      '批复项目支出160万元，其中包含环境整治经费10万元。',
      ['160万元 approved 中小河流治理', '10万元 approved 环境整治经费'],
    ],
    ['全年度实际总支出2,595.62万元。', ['2,595.62万元 executed 中小河流治理']],
    ['将2022年管网改造补助资金预算（中央）3亿元下达至青禾市。', ['3亿元 budget 管网改造']],
    ['404名服务对象共发放补助金2,126.81万元。', ['2,126.81万元 executed 服务对象']],
    ['项目资金的拨付及时率、资金到位率均为100%。', ['100% release_rate 中小河流治理']],
    ['最终确定危房改造264户，发放补助资金278.8万元。', ['278.8万元 executed 危房改造']],
    ['地方投入堤岸加固补助资金877.99万元。', ['877.99万元 budget 地方资金']],
    [
      '黑臭水体治理试点项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为100分。全年预算数为4,000万元，执行数为3,800万元。',
      ['4,000万元 revised 黑臭水体治理试点', '3,800万元 executed 黑臭水体治理试点'],
    ],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })
})
