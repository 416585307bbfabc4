import type { Problem } from '../base/problem.ts'
import { sha256 } from '../base/hash.ts'
import { judgeReport } from '../checks/judge-report.ts'
import { findFacts } from '../facts/find-facts.ts'
import { readFile } from '../ingest/read-file.ts'
import type { ReadOptions } from '../ingest/reader.ts'
import { splitReports } from '../reports/split-reports.ts'
import { measureCoverage } from './coverage.ts'
import type { Extraction, Report } from './schema.ts'
import { generator } from './version.ts'

export interface ExtractOptions extends Partial<ReadOptions> {
  /** Name of the source file as it shall stand in the result; only its last part is kept. */
  name: string
}
