/** Text out of bytes, and how its encoding was found. */
export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5'
}

/** How far into a page its declaration stands. */
const headLength = 2048

/**
 * By byte order mark, then by content, then by declaration. Valid UTF-8 with a sign beyond ASCII is never chance, so a
 * page that declares GBK but is UTF-8 is read as what it is, and a page that declares UTF-8 but is not as GB18030,
 * unless only a few bytes are broken.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes)
  if (marked) return marked
  const wide = byZeros(bytes)
  if (wide) return wide
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const declared = declaredEncoding(bytes)
  if (declared === 'big5') return { text: decode(bytes, 'big5'), encoding: 'big5' }
  const asUtf8 = decode(bytes, 'utf-8')
  const asGb = decode(bytes, 'gb18030')
  const brokenUtf8 = damage(asUtf8)
  const brokenGb = damage(asGb)
  const isUtf8 = declared === 'utf-8' ? brokenUtf8 <= brokenGb + asUtf8.length / 200 : brokenUtf8 < brokenGb
  return isUtf8 ? { text: asUtf8, encoding: 'utf-8' } : { text: asGb, encoding: 'gb18030' }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  if (a === 0xff && b === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  return null
}

/** UTF-16 without a mark: markup and figures have a zero in every other byte. */
function byZeros(bytes: Uint8Array): DecodedText | null {
  const head = bytes.subarray(0, headLength)
  let even = 0
  let odd = 0
  head.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  const many = head.length / 8
  if (odd > many && even === 0) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (even > many && odd === 0) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  return null
}

function declaredEncoding(bytes: Uint8Array): 'utf-8' | 'gb18030' | 'big5' | null {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (name === undefined) return null
  if (/^utf-?8$/.test(name)) return 'utf-8'
  if (/^(?:gb2312|gbk|gb18030|gb_2312.*|x-gbk|hz-gb-2312|cp936|936)$/.test(name)) return 'gb18030'
  return /^big5/.test(name) ? 'big5' : null
}

/** Signs that no report holds: replacement characters, private use, unassigned rows of GB18030. */
const damage = (text: string): number => text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
