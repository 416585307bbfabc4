/** heshu as a library: the steps of the command line, bytes in, values out. */

export type { Problem } from './base/problem.ts'
export type { Check } from './checks/schema.ts'
export type { Document } from './document/schema.ts'
export type { Amount, Evidence, Indicator, Measure } from './facts/schema.ts'
export { findingsOf, isInconsistent } from './outputs/findings.ts'
export { jsonNameOf, writeJson } from './outputs/json.ts'
export { type ExtractOptions, extract, extractWithDocument } from './pipeline/extract.ts'
export { Extraction, type Report } from './pipeline/schema.ts'
