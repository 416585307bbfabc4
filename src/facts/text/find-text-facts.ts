import { foldText } from '../../base/chinese-text.ts'
import { addUp } from '../../base/decimal.ts'
import type { Table } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import { reportSubject } from '../report-subject.ts'
import { isSameTotal } from '../same-total.ts'
import type { Amount, Relation } from '../schema.ts'
import { addedUp } from './added-up.ts'
import { collectedRates } from './collected-rates.ts'
import { colonSums } from './colon-sums.ts'
import { debtKinds } from './debt-kinds.ts'
import { readRunningText } from './find-text-amounts.ts'
import { itemSums } from './item-sums.ts'
import { listTotals } from './list-totals.ts'
import { listedSources } from './listed-sources.ts'
import type { Mention } from './mention.ts'
import type { SetAside } from './other-wholes.ts'
import { parallelSums } from './parallel-sums.ts'
import { recoveredSums } from './recovered-sums.ts'
import { reviewedSums } from './reviewed-sums.ts'
import { textRelations } from './text-relations.ts'
import { toAmount } from './to-amount.ts'
import { withEarlierYears } from './with-earlier-years.ts'

/** Amounts of the running text with provisional ids, and the relations its sentences state. */
export function findTextFacts(
  part: ReportPart,
  { subject, ids, projectOf }: { subject?: string; ids: string; projectOf?: (table: Table) => string | null } = {
    ids: 'text',
  },
): { amounts: Amount[]; relations: Relation[] } {
  const amounts: Amount[] = []
  const relations: Relation[] = []
  const all = new Map<Mention, Amount>()
  const paragraphs = readRunningText(part, subject, projectOf)
  for (const { block, mentions } of paragraphs) {
    for (const mention of mentions) {
      const amount = toAmount(mention, block, `${ids}${amounts.length + 1}`)
      amounts.push(amount)
      all.set(mention, amount)
    }
  }
  // a list may go on over the paragraphs that follow: relations need all amounts
  const texts = new Map(paragraphs.flatMap(({ block, mentions }) => mentions.map((m) => [m, foldText(block.text)])))
  const setAside: SetAside[] = []
  for (const paragraph of paragraphs) {
    setAside.push(...paragraph.setAside)
    relations.push(...textRelations(paragraph.lists, all, paragraph.mentions, texts, setAside))
  }
  const about = reportSubject(part.header, part.blocks)
  const items = itemSums(part.blocks, amounts, about)
  // (1)补助。甲30万元、…，四项小计82万元: the item counts with its subtotal, as the list that adds up has it
  const isSure = (other: Relation): boolean => !isGuess(other) || addsUp(other, amounts)
  const fresh = items.filter((one) => !relations.some((other) => isSure(other) && isAbout(one, other)))
  const sums = [...relations.filter((one) => !isGuess(one) || !fresh.some((other) => isAbout(one, other))), ...fresh]
  const reviewed = reviewedSums(part.blocks, about, amounts)
  const added = addedUp(part.blocks, about, amounts)
  // 加上级补助6亿元、还本3亿元，支出合计31亿元: what is added makes up the total only with what it is added to
  const known = [...sums.filter((one) => !added.some((other) => isSameTotal(one, other))), ...added]
  return {
    amounts,
    relations: [
      ...known,
      ...colonSums(part.blocks, about, amounts, known),
      ...reviewed,
      ...recoveredSums(part.blocks, amounts),
      ...collectedRates(part.blocks, about, amounts),
      ...[
        ...listedSources(part.blocks, about, amounts),
        ...debtKinds(part.blocks, about, amounts),
        ...listTotals(part.blocks, about, amounts),
        ...withEarlierYears(part.blocks, amounts),
        ...parallelSums(part.blocks, amounts),
      ].filter((one) => !known.some((other) => isSameTotal(one, other))),
    ],
  }
}

/** A list found by layout alone: what its items begin with tells better which of their figures are its parts. */
const isGuess = (one: Relation): boolean => one.kind === 'sum' && one.tentative === true

const addsUp = (one: Relation, amounts: readonly Amount[]): boolean => {
  if (one.kind !== 'sum') return false
  const sumWith = (id: string | null): number | undefined => amounts.find((amount) => amount.id === id)?.value
  const [whole, ...parts] = [one.total, ...one.parts].map(({ id }) => sumWith(id))
  return whole !== undefined && parts.every((part) => part !== undefined) && addUp(parts as number[]).eq(whole)
}

/** Sums of one total that share a part. */
const isAbout = (one: Relation, other: Relation): boolean =>
  one.kind === 'sum' &&
  other.kind === 'sum' &&
  one.total.id !== null &&
  one.total.id === other.total.id &&
  one.parts.some(({ id }) => other.parts.some((part) => part.id === id))
