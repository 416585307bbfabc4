import type { SummaryRow } from './summary.ts'

const header = ['file', 'state', 'code', 'page', 'message', 'message_en']

/**
 * The files of a run that were not read, or not wholly, as CSV: opens in Excel and WPS with Chinese intact (byte order mark, CRLF), and no
 * file name becomes a formula.
 */
export function writeFailures(rows: readonly SummaryRow[]): string {
  const lines = rows.map(({ file, state, reason }) =>
    [file, state, reason?.code ?? '', reason?.page ?? '', reason?.message ?? '', reason?.message_en ?? '']
      .map((value) => cell(String(value)))
      .join(','),
  )
  return `\ufeff${[header.join(','), ...lines].join('\r\n')}\r\n`
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
