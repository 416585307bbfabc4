import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/ingest/html-decode.ts'

/** 预算执行 in GB18030. */
const gb = [0xd4, 0xa4, 0xcb, 0xe3, 0xd6, 0xb4, 0xd0, 0xd0]
const declared = (charset: string, body: number[] | string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), Buffer.from(body as string)]))

describe('the encoding of a page', () => {
  test.each(['gb2312', 'GBK', 'gb18030', 'utf-8', 'iso-8859-1', 'nonsense'])('GB18030 declared as %s', (charset) => {
    const { text, encoding } = decodeText(declared(charset, gb))
    expect(text).toContain('预算执行')
    expect(encoding).toBe('gb18030')
  })

  test.each(['gb2312', 'utf-8', 'big5', 'iso-8859-1'])('UTF-8 declared as %s', (charset) => {
    const { text, encoding } = decodeText(declared(charset, '预算执行'))
    expect(text).toContain('预算执行')
    expect(encoding).toBe('utf-8')
  })

  test('UTF-8 with one broken byte stays UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('预算执行情况说明，全年支出十二万元。'.repeat(20)),
      Buffer.from([0xe9]),
      Buffer.from('结余'),
    ])
    expect(decodeText(new Uint8Array(bytes)).encoding).toBe('utf-8')
  })

  test('byte order marks, and UTF-16 without one', () => {
    const wide = Buffer.from('<p>预算 12.50</p><p>plain markup</p>', 'utf16le')
    expect(decodeText(new Uint8Array(wide)).text).toContain('预算 12.50')
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...wide])).encoding).toBe('utf-16le')
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x31])).text).toBe('1')
  })

  test('a sign of GB18030 that takes four bytes', () => {
    expect(decodeText(declared('gb18030', [...gb, 0x81, 0x39, 0xef, 0x30])).text).toContain('预算执行')
  })

  test('bytes that are no text at all give text of some kind', () => {
    expect(() => decodeText(Uint8Array.from({ length: 256 }, (_, i) => i))).not.toThrow()
  })
})
