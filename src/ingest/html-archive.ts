import { readPage } from './html.ts'
import { decodeText } from './html-decode.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

interface MimePart {
  headers: Map<string, string>
  body: string
}

/** A page saved with its pictures in one file (MHTML; Word calls it a web page and many publish it as .doc). */
export async function readWebArchive(bytes: Uint8Array, _options: ReadOptions): Promise<ReadResult> {
  // One character per byte: the parts say themselves how their bytes are to be read.
  const whole = splitHead(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/^(?:ï»¿)?\s*/, ''),
  )
  const page = partsOf(whole).find((part) => /text\/html/i.test(part.headers.get('content-type') ?? 'text/html'))
  if (!page) throw new Error('The archive holds no page')
  return readPage(decodeText(contentOf(page)).text, 'multipart/related')
}

function splitHead(text: string): MimePart {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

/** The parts of a multipart message, those of nested ones as well. */
function partsOf(message: MimePart): MimePart[] {
  const type = message.headers.get('content-type') ?? ''
  const boundary = /boundary\s*=\s*"?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined || !/multipart/i.test(type)) return [message]
  return message.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(splitHead(part.replace(/^\r?\n/, ''))))
}

function contentOf({ headers, body }: MimePart): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(text, 'latin1')
}
