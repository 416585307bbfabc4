import type { Problem } from '../base/problem.ts'
import type { Draft } from '../checks/draft.ts'
import { countedDrafts, findRelations, judgeRelations, type Relations } from '../checks/judge-report.ts'
import type { Check } from '../checks/schema.ts'
import type { Document } from '../document/schema.ts'
import { findFacts } from '../facts/find-facts.ts'
import type { Facts } from '../facts/schema.ts'
import type { ReportPart } from '../reports/schema.ts'
import { applyReading, type Setting } from './apply-reading.ts'
import { placeKey } from './figures-at.ts'
import { type Hypothesis, hypothesesOf } from './hypotheses.ts'
import { markMisreadings } from './mark-misreadings.ts'

/** A report with its facts and checks, and the document as its figures were read in the end. */
export interface Judged {
  facts: Facts
  problems: Problem[]
  checks: Check[]
  document: Document
}

interface State extends Setting {
  facts: Facts
  problems: Problem[]
  relations: Relations
  /** The relations that count before causes are known. */
  drafts: Draft[]
  /** What would be reported, once somebody asked. */
  checks?: Check[]
}

/** Figures mended in one report at most: where more fail, the page was not read at all. */
const mostRepairs = 24
/** Readings tried in full for one repair. */
const mostTries = 6
/** And in the whole report: each reads it again from the start. */
const mostReadings = 60

/**
 * Finds and checks the facts of one report. Where figures come from recognition the arithmetic arbitrates: if one cheap
 * misreading of one figure makes every relation hold that it is in, and breaks none, the figure is read that way.
 * Whatever cannot be mended so is the report's own.
 */
export function arbitrateReadings(part: ReportPart, document: Document): Judged {
  let state = stateOf({ part, document })
  const doubted: Hypothesis[] = []
  if (document.pages.some((page) => page.origin !== 'native')) {
    for (let i = 0, left = mostReadings; i < mostRepairs && left > 0; i++, left -= mostTries) {
      const next = bestRepair(state, doubted)
      if (!next) break
      state = next.state
    }
  }
  const checks = markMisreadings(checksOf(state), doubted, state.document)
  return { facts: state.facts, problems: state.problems, checks, document: state.document }
}

function stateOf(setting: Setting): State {
  const { facts, problems } = findFacts(setting.part, setting.document)
  const relations = findRelations(setting.part.header, facts)
  return { ...setting, facts, problems, relations, drafts: countedDrafts(relations) }
}

interface Repair {
  hypothesis: Hypothesis
  state: State
  /** Relations that failed and hold now. */
  gained: number
}

/** The reading that mends most; null when none does, or when two are as good as each other. */
function bestRepair(state: State, doubted: Hypothesis[]): Repair | null {
  // what arithmetic has mended once stays
  const open = hypothesesOf(state.drafts).filter(({ place }) => place.reading?.by !== 'arithmetic')
  const reported = open.length > 0 ? findings(state) : 0
  const repairs = open
    .slice(0, mostTries)
    .flatMap((hypothesis) => tryReading(state, hypothesis, reported) ?? [])
    .sort((a, b) => b.gained - a.gained || a.hypothesis.cost - b.hypothesis.cost)
  doubted.splice(0, doubted.length, ...open)
  const best = repairs.find((repair) => isCheap(repair))
  if (!best) return null
  const rival = repairs.find(
    (other) =>
      other !== best &&
      other.gained === best.gained &&
      other.hypothesis.cost - best.hypothesis.cost < clearLead &&
      shareARelation(state, best.hypothesis, other.hypothesis),
  )
  return rival ? null : best
}

/** Two readings that cost nearly the same cannot be told apart by arithmetic alone. */
const clearLead = 0.25

const shareARelation = (state: State, a: Hypothesis, b: Hypothesis): boolean =>
  state.drafts.some((draft) => draft.verdict === 'inconsistent' && isIn(draft, a) && isIn(draft, b))

const isIn = (draft: Draft, { place }: Hypothesis): boolean =>
  draft.evidence.some((e) => placeKey(e) === placeKey(place))

/** Reads the whole report again with the figure read that way: all its relations have to hold, none may be lost. */
function tryReading(before: State, hypothesis: Hypothesis, reported: number): Repair | null {
  const setting = applyReading(before, hypothesis)
  if (!setting) return null
  const state = stateOf(setting)
  const gained = failing(before.drafts).length - failing(state.drafts).length
  const mended =
    gained >= 1 &&
    holding(state.drafts) >= holding(before.drafts) + 1 &&
    !failing(state.drafts).some((draft) => isIn(draft, hypothesis))
  return mended && isExact(state.drafts, hypothesis) && findings(state) < reported
    ? { hypothesis, state, gained }
    : null
}

/** A misreading hides the printed figure, and that figure gives what is stated: not only what rounding allows. */
function isExact(drafts: readonly Draft[], hypothesis: Hypothesis): boolean {
  const own = drafts.filter((draft) => isIn(draft, hypothesis)).map(({ verdict }) => verdict)
  return own.includes('consistent') || !own.some((verdict) => verdict === 'rounded' || verdict === 'truncated')
}

/** What would be reported: relations that fail because of one slip of the author are one finding, and one reading must not undo half of it. */
const findings = (state: State): number => checksOf(state).filter(({ verdict }) => verdict === 'inconsistent').length

function checksOf(state: State): Check[] {
  state.checks ??= judgeRelations(state.relations)
  return state.checks
}

const failing = (drafts: readonly Draft[]): Draft[] => drafts.filter((draft) => draft.verdict === 'inconsistent')
const holding = (drafts: readonly Draft[]): number =>
  drafts.filter((draft) => draft.verdict !== 'inconsistent' && draft.verdict !== 'not-checkable').length

/** One relation is witness enough for a lost point or sign; one digit for another of its shape needs two, or an unsure reading. */
function isCheap({ hypothesis: { alternative, cost, place }, gained }: Repair): boolean {
  if (gained >= 2) return cost <= 2.4
  if (alternative.name === 'digit-look-alike') return place.origin === 'ocr' && place.confidence < 0.5
  if (alternative.name === 'digit-doubled' || alternative.name === 'border-as-digit')
    return place.origin === 'ocr' && place.confidence < 0.75
  if (alternative.name === 'digits-merged') return place.origin === 'ocr' && hasRoomForOneMore(place)
  return cost <= 1.4
}

/** Width of a digit in heights of its line, at most: what is wider holds one more. */
const digitWidth = 0.6

/** Two digits alike that were read as one leave a figure wider than its digits are. */
function hasRoomForOneMore({ quote, boxes: [box, ...more] }: Hypothesis['place']): boolean {
  if (!box || more.length > 0 || !/^[\d.,]+$/.test(quote)) return false
  const [x0, y0, x1, y1] = box
  return x1 - x0 > quote.length * digitWidth * (y1 - y0)
}
