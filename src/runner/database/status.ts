import { generator } from '../../pipeline/version.ts'
import type { Database } from './connect.ts'
import * as sql from './sql/status.ts'

export interface StateCount {
  /** Null: still to read. */
  state: string | null
  files: number
  bytes: number
  pages: number
  numbers: number
  findings: number
}

export interface UnreadFile {
  file: string
  state: string
  reason_code: string | null
  reason_zh: string | null
  reason_en: string | null
  /** Tries it took; null where none was made. */
  attempts: number | null
}

/** Where the work stands. */
export interface Status {
  states: StateCount[]
  /** Held by a worker at this moment. */
  in_hand: number
  /** Failed before, waiting for the next try. */
  to_retry: number
  /** Waiting for workers of another version of heshu: submitting again moves them to this one. */
  other_versions: { pipeline: string; files: number }[]
  machines: { machine: string; workers: number; jobs: number; silent: number }[]
  /** Files per second over the last minutes; null when none was finished. */
  rate: number | null
  /** Files that were not read, with the reason; the first by name. */
  unread: UnreadFile[]
  /** Size of the database in bytes. */
  database_bytes: number
}

/** The rate looks back so far: long enough for scans that take minutes, short enough to show that a machine joined. */
const rateMinutes = 10

/** States in which the file was read. */
const readStates = ['done', 'done-with-problems', 'duplicate']

export async function readStatus({ execute }: Database, mostUnread: number): Promise<Status> {
  const [progress] = await execute<{ in_hand: number; to_retry: number }>(sql.jobsByProgress)
  const [lately] = await execute<{ files: number; seconds: number }>(sql.finishedLately, [rateMinutes])
  const [size] = await execute<{ bytes: number }>(sql.databaseSize)
  return {
    states: await execute<StateCount>(sql.filesByState),
    in_hand: progress?.in_hand ?? 0,
    to_retry: progress?.to_retry ?? 0,
    other_versions: await execute(sql.waitingForOtherVersions, [generator.pipeline]),
    machines: await execute(sql.workersNow),
    rate: lately === undefined || lately.files === 0 ? null : lately.files / Math.max(1, lately.seconds),
    unread: await execute<UnreadFile>(sql.unreadFiles, [readStates, mostUnread]),
    database_bytes: size?.bytes ?? 0,
  }
}
