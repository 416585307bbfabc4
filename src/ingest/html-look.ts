import { type HtmlElement, styleOf, textOf } from './html-tree.ts'

/** Points of <font size>, by browsers' defaults. */
const fontSizes: Record<string, number> = { '1': 7.5, '2': 10, '3': 12, '4': 13.5, '5': 18, '6': 24, '7': 36 }

/** Points in a unit that stands for itself. */
const units: Record<string, number> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72 }

/** Size of letters in points as the element itself says it; null where it does not. */
export function sizeOf(element: HtmlElement): number | null {
  const written = /^([\d.]+)(pt|px|cm|mm|in)$/.exec(styleOf(element.attributes).get('font-size') ?? '')
  if (written) return Number(written[1]) * (units[written[2] as string] as number)
  return element.tag === 'font' ? (fontSizes[element.attributes.size ?? ''] ?? null) : null
}

const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z)\s*$/i

/** A link to a file that is published beside the page. */
export const isFileLink = (link: HtmlElement): boolean =>
  fileName.test(link.attributes.href ?? '') || fileName.test(textOf(link))
