import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/ingest/read-file.ts'
import { documentOf, linesOf, options } from './shown.ts'
import { p, wordFile, zip } from './word-file.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))
const read = (bytes: Uint8Array, name = 'report.doc') => readFile(bytes, name, options)
const codes = async (bytes: Uint8Array): Promise<string[]> => {
  const { document, problems } = await read(bytes)
  expect(document).toBeNull()
  return problems.map(({ code, level }) => `${code} ${level}`)
}

/** An OLE2 container with one directory sector naming the streams, and a text stream whose head has the flags. */
function ole(names: string[], flags = 0): Uint8Array {
  const file = Buffer.alloc(512 * 4)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  file.writeUInt32LE(0xfffffffe, 512 + 4)
  names.forEach((name, i) => {
    const at = 1024 + i * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file.writeUInt32LE(2, at + 116)
  })
  file.writeUInt16LE(0xa5ec, 1536)
  file.writeUInt16LE(flags, 1536 + 10)
  return new Uint8Array(file)
}

describe('the type of a file is that of its content', () => {
  test('a web page called .doc is a web page', async () => {
    const result = await read(bytesOf('<html><body><p>预算5万元。</p></body></html>'))
    expect(result.mediaType).toBe('text/html')
    expect(linesOf(documentOf(result))).toEqual(['预算5万元。'])
  })

  test('a Word file called .html is a Word file', async () => {
    const result = await read(wordFile(p('预算5万元。')), 'page.html')
    expect(result.mediaType).toContain('wordprocessingml')
    expect(linesOf(documentOf(result))).toEqual(['预算5万元。'])
  })

  test('a page saved with its pictures as .doc', async () => {
    const html = Buffer.from('<html><body><p>结余1.5万元。</p></body></html>')
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      ' boundary="--=x"',
      '',
      'Saved by an editor.',
      '----=x',
      'Content-Location: file:///c/report.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="utf-8"',
      '',
      [...html]
        .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
        .join('')
        .replace(/(.{60})/g, '$1=\r\n'),
      '----=x--',
    ].join('\r\n')
    expect(linesOf(documentOf(await read(bytesOf(archive))))).toEqual(['结余1.5万元。'])
  })

  test('Word 2003 XML shows the numbers written beside its lists', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect><w:p><w:pPr><w:listPr><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>概况</w:t></w:r></w:p></wx:sect></w:body></w:wordDocument>'
    expect(linesOf(documentOf(await read(bytesOf(xml))))).toEqual(['一、概况'])
  })

  test('a package written as one XML file', async () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="${word}"><w:body>${p('概况')}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`
    expect(linesOf(documentOf(await read(bytesOf(xml))))).toEqual(['概况'])
  })

  test('plain text is read by its lines', async () => {
    const result = await read(bytesOf('一、概况\r\n本项目预算5万元，实际支出4.8万元，\r\n结余0.2万元。\r\n'))
    expect(result.mediaType).toBe('text/plain')
    expect(linesOf(documentOf(result))[0]).toBe('一、概况')
  })

  test.each([
    ['xls', ole(['Root Entry', 'Workbook'])],
    ['xlsx', zip([{ name: 'xl/workbook.xml', data: Buffer.from('<x/>') }])],
    ['OFD', zip([{ name: 'OFD.xml', data: Buffer.from('<x/>') }])],
    ['ZIP', zip([{ name: 'a.txt', data: Buffer.from('x') }])],
    ['RAR', bytesOf('Rar!\u001a\u0007\u0001\u0000', 'latin1')],
    ['bmp', bytesOf('424d3a000000000000003600000028000000010000000100000001001800000000000400', 'hex')],
    ['binary', Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 23)],
  ])('%s is refused by its name', async (type, bytes) => {
    const { document, problems } = await read(bytes)
    expect(document).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['file.unsupported'])
    expect(problems[0]?.message_en).toContain(type)
  })
})

describe('what cannot be read is one problem that says what to do', () => {
  test('an empty file', async () => {
    expect(await codes(new Uint8Array())).toEqual(['file.empty error'])
  })

  test('a Word file cut short at any place', async () => {
    const whole = wordFile(Array.from({ length: 40 }, (_, i) => p(`第${i}项预算${i}万元。`)).join(''))
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share))
      expect(await codes(cut), String(share)).toEqual(['file.truncated error'])
    }
  })

  test('a Word file whose document part is damaged or missing', async () => {
    const cut = zip([{ name: 'word/document.xml', data: Buffer.from('<w:document><w:body><w:p><w:r><w:t>半') }])
    expect(await codes(cut)).toEqual(['docx.unreadable error'])
    const headless = zip([{ name: 'word/document.xml.bak', data: Buffer.from('<x/>') }])
    expect(await codes(headless)).toEqual(['docx.unreadable error'])
  })

  test('a figure that changed after the file was packed', async () => {
    const entry = {
      name: 'word/document.xml',
      data: Buffer.from(`<w:document><w:body>${p('预算5万元')}</w:body></w:document>`),
    }
    const whole = Buffer.from(zip([entry]))
    const checksum = whole.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 16
    whole.writeUInt32LE(whole.readUInt32LE(checksum) ^ 1, checksum)
    expect(await codes(new Uint8Array(whole))).toEqual(['docx.unreadable error'])
  })

  test('encrypted files', async () => {
    expect(await codes(ole(['Root Entry', 'EncryptedPackage', 'EncryptionInfo']))).toEqual(['docx.encrypted error'])
    expect(await codes(ole(['Root Entry', 'WordDocument'], 0x0100))).toEqual(['doc.encrypted error'])
    const locked = zip([{ name: 'word/document.xml', data: Buffer.from('<x/>'), flags: 1 }])
    expect(await codes(locked)).toEqual(['docx.encrypted error'])
  })

  test('zip bombs, whether they own up to their size or not', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024, 0x20)
    expect(deflateRawSync(zeros).length).toBeLessThan(100_000)
    const honest = zip([{ name: 'word/document.xml', data: zeros }])
    expect(await codes(honest)).toEqual(['docx.too-large error'])
    const lying = zip([{ name: 'word/document.xml', data: zeros, claimed: 1000 }])
    expect(await codes(lying)).toEqual(['docx.unreadable error'])
  })

  test('XML nested beyond any document', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000)
    const close = '</w:sdtContent></w:sdt>'.repeat(5000)
    expect(await codes(wordFile(deep + p('底') + close))).toEqual(['docx.unreadable error'])
  })

  test('entities are not expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    const result = await read(zip([{ name: 'word/document.xml', data: Buffer.from(bomb) }]))
    expect(linesOf(documentOf(result))).toEqual(['&b;'])
  })

  test('every problem has a sentence in both languages', async () => {
    const { problems } = await read(new Uint8Array())
    expect(problems[0]?.message).toMatch(/。$/)
    expect(problems[0]?.message_en).toMatch(/\.$/)
    expect(problems[0]?.page).toBeNull()
  })
})
