/** A stretch of glyphs that were each read twice: bold type that was printed over itself. Half-open offsets. */
export interface Doubled {
  start: number
  end: number
  /** The same glyphs once. */
  once: string
}

const pairs = /(?:([\d.,%万亿元-])\1){2,}/g

/** Figures whose glyphs all stand twice (1122..55万万元元). A sign or unit that stands twice proves it: 1122 alone is a figure. */
export function doubledFigures(folded: string): Doubled[] {
  return [...folded.matchAll(pairs)].flatMap((match) => {
    const once = [...match[0]].filter((_, i) => i % 2 === 0).join('')
    if (!/\d/.test(once) || !/[.%万亿元]/.test(once)) return []
    const before = folded[match.index - 1] ?? ''
    return /[\d.]/.test(before) ? [] : [{ start: match.index, end: match.index + match[0].length, once }]
  })
}
