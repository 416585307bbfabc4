import { expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (text: string): string[] => factsOf([text]).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)
const sums = (text: string): string[] =>
  factsOf([text]).relations.flatMap((one) =>
    one.kind === 'sum' ? [`${one.total.raw} = ${one.parts.map(({ raw }) => raw).join(' + ')}`] : [],
  )

test('按乡镇，… divides the sum in front, and 按对象，… divides it once more', () => {
  const text =
    '全年支出500.00万元。按乡镇，甲镇300.00万元，乙镇200.00万元，分别占60%和40%；按对象，农户350.00万元，企业150.00万元。'
  expect(amounts(text)).toEqual([
    '中小河流治理 executed 500.00万元',
    '甲镇 executed 300.00万元',
    '乙镇 executed 200.00万元',
    '甲镇 share 60%',
    '乙镇 share 40%',
    '农户 executed 350.00万元',
    '企业 executed 150.00万元',
  ])
  expect(sums(text)).toEqual(['500.00万元 = 300.00万元 + 200.00万元', '500.00万元 = 350.00万元 + 150.00万元'])
})

test('主要支出项目：… opens a list of what was spent', () => {
  expect(sums('全年支出90万元。主要支出项目：堤防加固60万元，占66.67%；清淤20万元。')).toEqual([
    '90万元 = 60万元 + 20万元',
  ])
})

test('the parts that are not told one by one go by their number', () => {
  expect(amounts('向9个村拨付90万元，其中甲村30万元、乙村25万元，其余7个村合计35万元。').slice(1)).toEqual([
    '甲村 released 30万元',
    '乙村 released 25万元',
    '其余7个村 released 35万元',
  ])
})

test('what the year before left is carried over, whatever its year is called; 可用资金 is the sum of both', () => {
  const text = '本年安排治理资金400万元，连同2022年结转50万元，可用资金450万元。到年底支出405万元，占可用资金的90%。'
  expect(amounts(text).slice(1)).toEqual([
    '上年结转 balance 50万元',
    '中小河流治理 revised 450万元',
    '中小河流治理 executed 405万元',
    '中小河流治理 execution_rate 90%',
  ])
  expect(sums(text)).toEqual(['450万元 = 400万元 + 50万元'])
})

test('what is still owed is left over; by which rule a level pays is no part of its name', () => {
  expect(
    amounts('安排资金200万元，其中市级补助120万元，县级按比例配套80万元。县级配套到位60万元，尚欠20万元。').slice(2),
  ).toEqual(['县级配套 budget 80万元', '县级配套 released 60万元', '县级配套 balance 20万元'])
})

test('a source told of in front of its figures owns them; 收到资金后 names nobody', () => {
  expect(amounts('其他资金为企业捐赠，到账20万元。')).toEqual(['其他资金 released 20万元'])
  expect(amounts('各合作社收到资金后实际使用30万元。')).toEqual(['中小河流治理 executed 30万元'])
})

test('what is left because a quarter’s money came late is left at the end of the year', () => {
  const [left] = factsOf(['第四季度配套资金12月才拨付，形成结转12万元。']).amounts
  expect(left).toMatchObject({ measure: 'balance', period: '2023' })
})

test('如 and 例如 lead to a name', () => {
  expect(amounts('例如护岸工程支出30万元。')).toEqual(['护岸工程支出 executed 30万元'])
})

test('县级配套 and 县级资金 are one source, and one sum of it is one fact', () => {
  const { amounts: found } = factsOf(['县级配套到位60万元。', '县级资金到位60万元。'])
  expect(found).toHaveLength(1)
  expect(found[0]?.evidence).toHaveLength(2)
})
