import { squeeze } from '../base/chinese-text.ts'
import type { Draft } from './draft.ts'
import { type Book, type Entry, samePeriod } from './relate/book.ts'
import { contradictionDraft, near } from './rules/restatement.ts'
import { accountLine, ownWords } from './words.ts'

/**
 * 年末财政拨款结转和结余16万元 with the total of the account that it makes up, and 年末财政拨款结转和结余18万元 further on: the accounts have one such line, so the
 * value that no relation holds with contradicts the one that the account comes out with. Of two values that none decides either may be
 * of another scope.
 */
export function accountLineRivalDrafts(drafts: readonly Draft[], book: Book): Draft[] {
  const holding = new Set(drafts.flatMap((draft) => (isHolding(draft) ? draft.inputs : [])))
  const broken = new Set(drafts.flatMap((draft) => (draft.verdict === 'inconsistent' ? draft.inputs : [])))
  const lines = book.entries.filter((entry) => lineCalled(entry) !== null)
  return lines.flatMap((entry): Draft[] => {
    const id = entry.amount.id
    if (holding.has(id) || broken.has(id) || entry.figure.about) return []
    const others = lines.filter((other) => isSameLine(entry, other))
    const [other] = others.filter(({ amount }) => holding.has(amount.id))
    if (!other || others.some((one) => !near(one.figure, other.figure)) || near(other.figure, entry.figure)) return []
    return [contradictionDraft(lineCalled(entry) as string, entry.figure, other.figure)]
  })
}

const isHolding = ({ rule, unit, verdict }: Draft): boolean =>
  unit === 'CNY' && (rule === 'sum' || rule === 'balance') && (verdict === 'consistent' || verdict === 'rounded')

const isSameLine = (entry: Entry, other: Entry): boolean =>
  other !== entry &&
  lineCalled(other) === lineCalled(entry) &&
  other.amount.subject === entry.amount.subject &&
  samePeriod(other.amount, entry.amount) &&
  ![...other.blocks].some((block) => entry.blocks.has(block))

/** The line of the accounts that the words right in front of a figure of the running text are, and nothing beside; null for any other figure. */
function lineCalled({ amount }: Entry): string | null {
  const [place] = amount.evidence
  if (!place || place.cell !== null || accountLine(amount) === null) return null
  const words =
    squeeze(ownWords(place))
      .split(/[，,。：:；;]/)
      .at(-1) ?? ''
  const name = line.exec(words)?.groups
  return name ? `${name.when}${name.grant ?? ''}结转和结余` : null
}
const line =
  /^(?:另?有|及|和)?(?<when>年[初末])(?<grant>财政拨款)?(?:结转[和及、]?结余|结余[和及、]?结转)(?:资金)?(?:为|共|共计|计|是)?(?:[万亿]?元)?$/
