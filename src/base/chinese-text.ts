/**
 * Folds published text to one form for matching, character by character, so that offsets stay valid:
 * full-width digits, letters and signs become ASCII, Kangxi and compatibility radicals become the ordinary ideographs,
 * unusual spaces become a blank, the bullets of symbol fonts (private use: what Word's lists leave in a PDF) a dot. A character whose
 * normal form is longer than one unit (①, ㎡) stays as it is.
 * The published text itself is never changed: quotes are taken from it.
 */
export function foldText(text: string): string {
  let folded = ''
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const fold = folds[unit] || foldUnit(unit)
    if (fold === unit) continue
    folded += text.slice(kept, i) + String.fromCharCode(fold)
    kept = i + 1
  }
  return kept === 0 ? text : folded + text.slice(kept)
}

/** What each UTF-16 unit is folded to; 0 where nobody asked yet. */
const folds = new Uint16Array(0x10000)

/** Signs that mean the same in reports but that NFKC keeps apart. */
const signs: Record<string, string> = {
  '﹣': '-',
  '−': '-',
  '﹢': '+',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '﹦': '=',
  〇: '〇',
  '﹪': '%',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '―': '—',
  '〜': '~',
  '∼': '~',
  '·': '·',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '。': '。',
}

/** Dots, squares, diamonds, arrows and ticks of Symbol and Wingdings; boxes to tick (\uf0a8, \uf0fe, \uf052) are none of them. */
const symbol = /[\uf06c\uf06e\uf075\uf076\uf077\uf09f\uf0a7\uf0b2\uf0b7\uf0d8\uf0e0\uf0e8\uf0fc]/

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code)
  const normal = signs[unit] ?? (symbol.test(unit) ? '•' : unit.normalize('NFKC'))
  // ① and ² are no digits of a number: only the full-width ones are
  const isMark = /\d/.test(normal) && !/[\d\uff10-\uff19]/.test(unit)
  const folded = normal.length === 1 && !isMark ? normal : unit
  folds[code] = folded.charCodeAt(0)
  return folds[code]
}

/** Text without any blanks, folded: for comparing names and cues, not for offsets. */
export function squeeze(text: string): string {
  return foldText(text).replace(/\s+/g, '')
}
