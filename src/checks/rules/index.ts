import type { Facts } from '../../facts/schema.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Candidate } from '../candidate.ts'
import type { Draft } from '../draft.ts'
import type { Book } from '../relate/book.ts'
import {
  accountTotalCandidates,
  carriedForwardCandidates,
  closingBalanceCandidates,
  grantSumCandidates,
} from './account-totals.ts'
import { adjustmentCandidates } from './adjustment.ts'
import { balanceCandidates } from './balance.ts'
import { changeCandidates } from './change.ts'
import { completionCandidates } from './completion.ts'
import { costDrafts } from './cost.ts'
import { countDrafts } from './count.ts'
import { executionScoreCandidates } from './execution-score.ts'
import { gradeDrafts } from './grade.ts'
import { jointItemCandidates } from './joint-items.ts'
import { namedRatioCandidates } from './named-ratios.ts'
import { orderDrafts } from './order-words.ts'
import { periodCandidates } from './periods.ts'
import { progressDrafts } from './progress.ts'
import { publicCostCandidates } from './public-costs.ts'
import { rateCandidates } from './rates.ts'
import { statedCandidates } from './ratios.ts'
import { restatementDrafts } from './restatement.ts'
import { roughSumDrafts } from './rough-sums.ts'
import { shareCandidates } from './shares.ts'
import { meanCandidates, sumCandidates } from './sum.ts'
import { toldResultDrafts } from './told-results.ts'
import { toldVerdictDrafts } from './told-verdicts.ts'
import { scoreLimitDrafts, targetVerdictDrafts } from './verdicts.ts'
import { zeroBaseDrafts } from './zero-base.ts'

/** Rules that recompute a figure: a new one is a file here and a line in this list. */
export const arithmeticRules: readonly ((facts: Facts, book: Book, header: ReportHeader) => Candidate[])[] = [
  rateCandidates,
  balanceCandidates,
  adjustmentCandidates,
  sumCandidates,
  jointItemCandidates,
  meanCandidates,
  accountTotalCandidates,
  carriedForwardCandidates,
  closingBalanceCandidates,
  grantSumCandidates,
  publicCostCandidates,
  statedCandidates,
  shareCandidates,
  periodCandidates,
  changeCandidates,
  completionCandidates,
  executionScoreCandidates,
  namedRatioCandidates,
]

/** Rules that compare statements. */
export const statementRules: readonly ((facts: Facts, header: ReportHeader, book: Book) => Draft[])[] = [
  ({ indicators }) => targetVerdictDrafts(indicators),
  ({ indicators }) => toldVerdictDrafts(indicators, indicators),
  (facts) => scoreLimitDrafts(facts),
  (facts, header) => gradeDrafts(facts, header),
  (facts) => countDrafts(facts),
  (facts) => orderDrafts(facts),
  (facts, _header, book) => restatementDrafts(facts, book),
  (facts) => toldResultDrafts(facts),
  (facts, _header, book) => costDrafts(facts, book),
  (_facts, _header, book) => roughSumDrafts(book),
  (_facts, _header, book) => zeroBaseDrafts(book),
  progressDrafts,
]
