/** Bytes of a text in GB18030 (the two-byte part of it), by turning Node's decoder round. */
export function gb18030(text: string): Uint8Array {
  const codes = encodingTable()
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else {
      const pair = codes.get(char)
      if (pair === undefined) throw new Error(`No two-byte code for ${char}`)
      bytes.push(pair >> 8, pair & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}

function encodingTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, (lead << 8) | trail)
    }
  }
  return codes
}
