import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, withoutFormula } from '../../../src/outputs/dataset/csv.ts'
import { hostileTexts } from './hostile-extraction.ts'

/** The cells of one line, by the rules of RFC 4180. */
function cellsOf(line: string): string[] {
  const cells = [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)]
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

const startsFormula = /^(?:[=+\-@＝＋－＠].|[\t\r\n])/s

describe('a line of CSV', () => {
  test('null, empty text, numbers and lists are told apart', () => {
    expect(csvLine([null, '', 0, -1.5, 1e21, 1e-7, '甲', ['a1', '乙"'], []])).toBe(
      ',"",0,-1.5,1000000000000000000000,0.0000001,甲,"[""a1"",""乙\\""""]",[]\r\n',
    )
  })

  test('negative numbers stay numbers; the same as a text is guarded', () => {
    expect(csvLine([-5, '-5'])).toBe("-5,'-5\r\n")
  })

  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s runs nothing', (_, text) => {
    const [cell] = cellsOf(csvLine([text]))
    expect(cell).not.toMatch(startsFormula)
    expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@]./s)
  })

  test('every text comes back when one leading apostrophe is taken away', () => {
    const marks = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ' ', '甲', '1', '＝')
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, fc.string())), (parts) => {
        const text = parts.join('')
        const [cell] = cellsOf(csvLine([text]))
        expect(cell).not.toMatch(startsFormula)
        expect(cell?.replace(/^'/, '')).toBe(text)
      }),
    )
  })

  test('texts that no spreadsheet runs are left alone', () => {
    for (const text of ['预算执行率=支出/预算', '884.37', 'a@b', '1-10月', '=', '>=', '-', ''])
      expect(withoutFormula(text)).toBe(text)
  })
})
