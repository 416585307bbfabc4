import { rateAlone } from '../arbitration/rate-confidence.ts'
import { quotedRange } from '../document/printed.ts'
import type { Block, Document } from '../document/schema.ts'
import { evidenceAt, type Spot } from '../facts/evidence.ts'
import { findQuantities } from '../facts/quantity.ts'
import type { Evidence } from '../facts/schema.ts'
import type { Coverage, Report } from './schema.ts'

/** Place of a number: block, cell and character range. */
interface Claim {
  start: number
  end: number
  checked: boolean | null
}

/**
 * The ledger of the document: every number with a unit or % is held by a fact, or listed as unclaimed with its place.
 * Of the numbers held, how many stand in a relation that was recomputed, and how many only in relations that could not be.
 */
export function measureCoverage(document: Document, reports: Report[]): Coverage {
  const claims = claimsOf(reports)
  const coverage: Coverage = { numbers: 0, claimed: 0, checked: 0, not_checkable: 0, unclaimed: [] }
  for (const spot of spotsOf(document.blocks)) countSpot(coverage, claims, spot)
  return coverage
}

function countSpot(coverage: Coverage, claims: Map<string, Claim[]>, spot: Spot): void {
  const text = 'cell' in spot ? spot.cell.text : spot.block.text
  const here =
    claims.get('cell' in spot ? `${spot.block.id}/${spot.cell.row + 1}/${spot.cell.col + 1}` : spot.block.id) ?? []
  const counted = new Set<Claim>()
  for (const quantity of findQuantities(text)) {
    const [start, end] = quotedRange('cell' in spot ? spot.cell : spot.block, quantity.start, quantity.end)
    const claim = here.find((c) => c.start < end && c.end > start)
    const withUnit = quantity.unit !== '' && quantity.kind !== 'date' && quantity.kind !== 'ordinal'
    if (!claim && !withUnit) continue
    coverage.numbers++
    if (!claim) {
      coverage.unclaimed.push(rateAlone(evidenceAt(spot, quantity.start, quantity.end)))
      continue
    }
    counted.add(claim)
    coverage.claimed++
    if (claim.checked === true) coverage.checked++
    if (claim.checked === false) coverage.not_checkable++
  }
}

/** Where the facts stand; `checked` is null for a fact in no relation. */
function claimsOf(reports: Report[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  const add = (e: Evidence, checked: boolean | null): void => {
    const at = e.cell ? `${e.block}/${e.cell.row}/${e.cell.column}` : e.block
    const list = claims.get(at) ?? []
    const known = list.find((c) => c.start === e.number_start && c.end === e.number_end)
    if (known) known.checked = known.checked || checked
    else list.push({ start: e.number_start, end: e.number_end, checked })
    claims.set(at, list)
  }
  for (const report of reports) {
    const state = new Map<string, boolean>()
    for (const check of report.checks) {
      for (const id of check.inputs) state.set(id, (state.get(id) ?? false) || check.verdict !== 'not-checkable')
    }
    for (const fact of [...report.amounts, ...report.indicators]) {
      for (const e of fact.evidence) add(e, state.get(fact.id) ?? null)
    }
    for (const check of report.checks) for (const e of check.evidence) add(e, check.verdict !== 'not-checkable')
  }
  return claims
}

function* spotsOf(blocks: Block[]): Generator<Spot> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield { block }
    else for (const cell of block.cells) yield { block, cell }
  }
}
