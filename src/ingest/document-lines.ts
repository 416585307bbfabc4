/** A line that opens an item of its own: 一、 （二） 3. 4） ① 第五 —— 附件 and a label with a colon. */
export const opensItem =
  /^\s*(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:[、.．)）](?!\d)|\s)|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|第[一二三四五六七八九十百\d]{1,4}[章节部条]|[-—－•●■◆▪]|附件|附表|注[:：]|[^，。；,;:：\s]{1,10}[:：])/

/** A line after which nothing of the same sentence follows. */
const closesItem = /[。！？；：:;!?]["”』」’）)]?\s*$/

/** Forced line breaks shorter than this were made on purpose: a soft wrap fills its line. */
const fullLine = 20
/** Soft-wrapped lines differ by a few characters only: a figure or a word that did not fit any more. */
const raggedEdge = 8

/**
 * Lines separated by forced breaks -> paragraphs. Breaks are taken as meant, except where the text was pasted with
 * its old line ends: full lines of about the same length that stop in the middle of a sentence are joined.
 */
export function linesToParagraphs(lines: string[]): string[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.trim().length), 0)
  const paragraphs: string[] = []
  let previous: string | null = null
  for (const line of lines) {
    if (line.trim() === '') {
      previous = null
      continue
    }
    if (previous !== null && isSoftWrap(previous, line, widest)) paragraphs.push(joinSoft(paragraphs.pop() ?? '', line))
    else paragraphs.push(line.trim())
    previous = line
  }
  return paragraphs
}

function isSoftWrap(previous: string, line: string, widest: number): boolean {
  const length = previous.trim().length
  if (isParted(previous) || isParted(line)) return false
  return length >= fullLine && length >= widest - raggedEdge && !closesItem.test(previous) && !opensItem.test(line)
}

/** Whether tabs, or blanks in a row, stand inside the line: it is parted into columns. */
export const isParted = (line: string): boolean => /\t|[ \u00a0\u2002\u2003\u3000]{2,}/.test(line.trim())

/** Chinese lines join without a blank, Latin words with one; a figure that was cut stays whole. */
export function joinSoft(before: string, after: string): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  return /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits as characters of their own: m² and 10⁴ must not read as m2 and 104. */
export const raisedDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => superscripts[Number(digit)] as string)
