import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/facts/schema.ts'
import { factsOf } from './written-report.ts'

const read = (text: string, heading = '三、绩效目标完成情况'): Indicator[] => factsOf([`#${heading}`, text]).indicators
const told = (text: string, heading?: string): (string | number | null)[][] =>
  read(text, heading).map((i) => [i.name, i.actual, i.actual_unit])

describe('a comparison belongs to the result before it', () => {
  test.each([
    ['接访群众386批次，比上年的452批次减少66批次，下降14.60%。', [['接访群众', 386, -14.6]]],
    ['全年演出214场，较上届的198场增加16场。', [['演出', 214, null]]],
    ['食用菌产量3.4万吨，上年为3.1万吨，同比增长9.68%。', [['食用菌产量', 3.4, 9.68]]],
    ['盗窃案件由上年的1,206起降至1,085起，下降10.03%。', [['盗窃案件', 1085, -10.03]]],
  ])('%s', (text, expected) =>
    expect(read(text).map((i) => [i.name.replace(/场次$/, ''), i.actual, i.change_rate])).toEqual(expected),
  )

  test('only the growth is told', () => {
    expect(
      read('全区限额以上零售额同比增长6.4%；单位产品用水量较上年下降2.5%。').map((i) => [
        i.name,
        i.actual,
        i.change_rate,
      ]),
    ).toEqual([
      ['限额以上零售额', null, 6.4],
      ['单位产品用水量', null, -2.5],
    ])
    expect(read('全年基本支出比上年增长6.4%。')).toEqual([])
  })
})

describe('verdicts behind figures that compare', () => {
  test.each([
    ['设备联网率目标值≥96%，实际94.8%，低于目标值1.2个百分点，未达标。', 96, 94.8, 'unmet'],
    ['平均办理时长目标≤6天，实际5.5天，比上年缩短1天，达到目标。', 6, 5.5, 'met'],
    ['培育合作社预期指标30家，实际完成值27家，指标完成率90%，未达到预期目标，主要是2个乡起步较晚。', 30, 27, 'unmet'],
  ])('%s', (text, target, actual, verdict) => expect(read(text)[0]).toMatchObject({ target, actual, verdict }))

  test.each([
    ['游客满意度91.3%，较上年提高1.8个百分点，目标为不低于88%。', 88, 91.3, null],
    ['适龄儿童入学率99.1%，高于省级下达97%的目标。', 97, 99.1, null],
    ['资金公示率94.5%，没有达到100%的目标。', 100, 94.5, null],
    ['栽植行道树计划4,200株，完成3,990株，为计划的95%。', 4200, 3990, 95],
    ['计划竣工8个泵站，实际竣工6个，竣工率75%。', 8, 6, 75],
    ['收储早稻2.7万吨，占年度收储计划3.6万吨的75%。', 3.6, 2.7, 75],
  ])('%s', (text, target, actual, completion_rate) =>
    expect(read(text)[0]).toMatchObject({ target, actual, completion_rate }),
  )
})

describe('every figure of a sentence', () => {
  test.each([
    [
      '种植柑橘1,800亩、油茶2.2万亩。',
      [
        ['种植柑橘', 1800, '亩'],
        ['种植油茶', 2.2, '万亩'],
      ],
    ],
    [
      '全年受理行政复议申请964件，其中治安处罚412件、征收补偿318件。',
      [
        ['受理行政复议申请', 964, '件'],
        ['治安处罚', 412, '件'],
        ['征收补偿', 318, '件'],
      ],
    ],
    ['抽查案卷90卷，其中优秀22卷、合格66卷、不合格2卷。', [['抽查案卷', 90, '卷']]],
    ['通过官方微博发布消费提示36期。', [['发布消费提示', 36, '期']]],
    ['全年为96名护林员发放补贴691,200.00元。', [['发放补贴护林员', 96, '名']]],
    ['向320家企业邮寄政策汇编。', [['邮寄政策汇编', 320, '家']]],
    [
      '共有2,415人领取养老服务补贴，全年发放28,980人次。',
      [
        ['领取养老服务补贴', 2415, '人'],
        ['发放人次', 28980, '人次'],
      ],
    ],
    ['9家合作社销售收入达64.2万元。', [['合作社销售收入', 64.2, '万元']]],
    ['完成内贸箱量41.6万标准箱。', [['内贸箱量', 41.6, '万标准箱']]],
    [
      '提出管理建议62条，采纳率93.55%。',
      [
        ['提出管理建议', 62, '条'],
        ['采纳率', 93.55, '%'],
      ],
    ],
    [
      '日间手术占比18.6%，住院患者满意度93.4分。',
      [
        ['日间手术占比', 18.6, '%'],
        ['住院患者满意度', 93.4, '分'],
      ],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test('among money a result needs its verb', () => {
    const text = '春季学期资助2,316人，发放347.40万元；中央资金占三成，涉及乡镇12个。'
    expect(told(text, '二、资金使用情况')).toEqual([['春季学期资助', 2316, '人']])
    expect(told('公务接待18批次，设有股室9个。', '七、三公经费情况')).toEqual([])
  })

  test('a level with the number of its indicators, a level with 方面 and a comma', () => {
    expect(
      read('1.数量指标共计2个，完成2个。“改造泵站”预期指标6座，实际完成值6座。').map((i) => [
        i.level1,
        i.level2,
        i.name,
      ]),
    ).toEqual([['产出指标', '数量指标', '改造泵站']])
    expect(read('效益方面，惠及农户2,640户。').map((i) => i.level1)).toEqual(['效益指标'])
  })

  test('how an evaluation was made names no result', () => {
    expect(told('对照年度绩效目标，12项指标中11项完成。')).toEqual([])
    expect(told('下一步对连续两年低于80%的乡镇扣减资金。', '五、下一步打算')).toEqual([])
  })
})

describe('ways to state a target and its result', () => {
  test.each([
    ['年度目标检修水闸36座，实际检修38座，完成率105.56%，达到年度目标。', ['检修水闸', null, 36, 38, 105.56, 'met']],
    [
      '年初设定巡护目标1,400次，截至年末累计巡护1,295次，仅完成目标的92.5%，未完成。',
      ['巡护', null, 1400, 1295, 92.5, 'unmet'],
    ],
    ['审批时限由原来的15个工作日压缩至6个工作日，优于不超过8个工作日的目标。', ['审批时限', '<=', 8, 6, null, 'met']],
    [
      '“新建充电桩数量”指标，目标60个，实际54个，完成90%，扣1分，未完成原因：电力增容滞后。',
      ['新建充电桩数量', null, 60, 54, 90, 'unmet'],
    ],
    ['牧民满意度达到93.4%，高于年初设定的90%目标值3.4个百分点。', ['牧民满意度', null, 90, 93.4, null, 'met']],
    ['管道漏损投诉率目标≤2%，实际1.4%，低于目标0.6个百分点，达标。', ['管道漏损投诉率', '<=', 2, 1.4, null, 'met']],
    [
      '百元业务收入耗材成本目标≤18元，实际18.6元，未达到目标。',
      ['百元业务收入耗材成本', '<=', 18, 18.6, null, 'unmet'],
    ],
    ['数字化图纸目标4.2万页，实际完成4.5万页，超额完成7.14%。', ['数字化图纸', null, 4.2, 4.5, null, 'met']],
    [
      '路灯亮灯率指标值为96%以上，全年抽查800盏，正常亮灯778盏，亮灯率97.25%。',
      ['路灯亮灯率', '>=', 96, 97.25, null, null],
    ],
  ])('%s', (text, [name, op, target, actual, completion_rate, verdict]) =>
    expect(read(text).find((i) => i.name === name)).toMatchObject({ op, target, actual, completion_rate, verdict }),
  )

  test('how far a cost is below its target is no money of the project', () => {
    expect(factsOf(['#三、绩效', '单座改造成本控制在2,400元以内，实际2,310元，较控制目标节约90元。']).amounts).toEqual(
      [],
    )
  })

  test('those that a bound picks out go by all its words', () => {
    expect(told('8个村集体经营收入214.5万元，其中收入超过20万元的村有6个。')).toContainEqual([
      '收入超过20万元的村',
      6,
      '个',
    ])
  })

  test('how many projects a bound picks out is no result', () => {
    expect(told('自评与复核分差超过10分的项目有7个。')).toEqual([])
  })

  test('what people save on each piece', () => {
    expect(told('稻谷烘干成本较建成前平均每吨下降42元。')).toEqual([['稻谷烘干成本', 42, '元']])
    expect(told('会议费支出较上年减少42元。')).toEqual([])
  })

  test('answers in quotes, told together', () => {
    expect(told('发放问卷300份，收回有效问卷280份，其中选择“满意”和“比较满意”的252份。')).toEqual([
      ['发放问卷', 300, '份'],
      ['收回有效问卷', 280, '份'],
      ['满意和比较满意的问卷', 252, '份'],
    ])
  })

  test('how far a budget was moved is no result', () => {
    expect(told('追加后即为全年预算，调整幅度3.65%。')).toEqual([])
  })

  test('the bounds of grades and words of praise are no names', () => {
    expect(told('综合得分91分，评定为“二等”（95分及以上为一等，80分及以上至95分为二等，80分以下为三等）。')).toEqual([])
    const { indicators } = factsOf(['一是集体经济稳中有进。8个村集体收入合计214.5万元，建成冷库3座。'])
    expect(indicators.map(({ subject }) => subject)).not.toContain('集体经济稳中有进')
  })

  test('what is planned is no result; a network is no count', () => {
    expect(told('计划补助农户1,260户，户均3,000元。')).toEqual([])
    expect(told('同一农户每年最多享受3次。')).toEqual([])
    expect(told('建成5G基站48座，拆除违建26处、面积1.4万平方米。')).toEqual([
      ['建成5G基站', 48, '座'],
      ['拆除违建', 26, '处'],
      ['拆除违建面积', 1.4, '万平方米'],
    ])
  })
})

test('the rest of a bound and what works are to cost are no results', () => {
  expect(told('三项中两项得分在95分以上（含95分），小型泵站一项91.7分。').map(([name]) => name)).not.toContain('上(含')
  const cost = read('“十四五”期间渠系改造匡算总投资2.3亿元，已落实约1.1亿元。').filter((one) => one.target !== null)
  expect(cost).toEqual([])
})
