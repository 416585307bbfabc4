import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/facts/quantity.ts'

const read = (text: string): string[] =>
  findQuantities(text).map((q) => `${q.raw} ${q.kind} ${q.value}${q.qualifier ? ` ${q.qualifier}` : ''}`)

describe('quantities', () => {
  test.each([
    ['44.74万元', ['44.74万元 money 447400']],
    ['1,184.33元', ['1,184.33元 money 1184.33']],
    ['１,２３４．５万元', ['１,２３４．５万元 money 12345000']],
    ['约0.49亿元', ['0.49亿元 money 49000000 about']],
    ['3亿多元', ['3亿多元 money 300000000 over']],
    ['3亿5000万元', ['3亿5000万元 money 350000000']],
    ['叁拾万元', ['叁拾万元 money 300000']],
    ['一千二百余万元', ['一千二百余万元 money 12000000 over']],
    ['壹拾伍万元整', ['壹拾伍万元整 money 150000']],
    ['二十万零五百元', ['二十万零五百元 money 200500']],
    ['百分之五十', ['百分之五十 percent 50']],
    ['负3万元，-5.2万元', ['负3万元 money -30000', '-5.2万元 money -52000']],
    ['2.16个百分点', ['2.16个百分点 points 2.16']],
    ['1000元/生·年', ['1000元/生·年 unit-price 1000']],
    ['18万条', ['18万条 count 18']],
    ['2023年10月31日', ['2023年 date 2023', '10月 date 10', '31日 date 31']],
    [
      '面积631.63km2，坡改梯21.5 hm2，沟渠9489.83m',
      ['631.63km2 count 631.63', '21.5 hm2 count 21.5', '9489.83m count 9489.83'],
    ],
    ['财预〔2020〕10号', ['2020 ordinal 2020', '10 ordinal 10']],
    ['PM2.5', ['2.5 ordinal 2.5']],
    ['不超过15万元', ['15万元 money 150000']],
    ['不足15万元', ['15万元 money 150000 under']],
    ['增加203.10万元，增长5.49。', ['203.10万元 money 2031000', '5.49 percent 5.49']],
    ['支出203.10万元，占76.23，', ['203.10万元 money 2031000', '76.23 percent 76.23']],
    ['支出203.10万元，增长5.49亩。', ['203.10万元 money 2031000', '5.49亩 count 5.49']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('the unit behind the last figure of a list holds for all', () => {
    expect(read('分别为2,400、1,260、800和400万元').map((q) => q.split(' ')[2])).toEqual([
      '24000000',
      '12600000',
      '8000000',
      '4000000',
    ])
  })

  test('both ends of a range are marked and share the unit', () => {
    expect(findQuantities('10-15万元').map((q) => [q.value, q.range])).toEqual([
      ['100000', true],
      ['150000', true],
    ])
  })

  test('any amount written with separators is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `支出${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}元`
        const [q] = findQuantities(text)
        expect(Number(q?.value)).toBe(Number(`${whole}.${String(cents).padStart(2, '0')}`))
        expect(text.slice(q?.start, q?.end)).toBe(q?.raw)
      }),
    )
  })

  test('no text makes it throw, places never overlap', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789.,，万亿元%％-—~至（）〔〕年月日号个项人次约近余多百分之点 \n'),
        }),
        (text) => {
          let end = 0
          for (const q of findQuantities(text)) {
            expect(q.start).toBeGreaterThanOrEqual(end)
            expect(q.end).toBeGreaterThan(q.start)
            end = q.end
          }
        },
      ),
    )
  })
})
