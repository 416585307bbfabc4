import { isGoalHeading } from './goals.ts'
import { moneySections, quietSections, resultSections } from './words/roles.ts'

/** What the counts of a section are. */
export interface SectionKind {
  /** They describe the unit or the evaluation: no outcomes. */
  quiet: boolean
  /** They are mostly of money: outcomes have their verb. */
  money: boolean
  /** They are outcomes, also without a known verb. */
  results: boolean
  /** They are meant to be reached. */
  goals: boolean
}

/** The kind of section a heading opens. */
export const kindOfSection = (folded: string): SectionKind => ({
  quiet: quietSections.test(folded),
  money: moneySections.test(folded),
  results: resultSections.test(folded),
  goals: isGoalHeading(folded),
})

/** （二）绩效目标完成情况。…: the label of a paragraph is a heading of its own. `words` is the text behind the list mark. */
export function enterLabel(kind: SectionKind, words: string): void {
  const label = /^[^。:,;\d]{3,18}(?=[。:])/.exec(words)?.[0] ?? ''
  if (!resultSections.test(label)) return
  kind.results = true
  kind.quiet = false
  kind.money = false
}
