import type { Lang } from '../../outputs/words/labels.ts'
import { readStatus } from '../../runner/database/status.ts'
import { exitCodes } from '../exit-codes.ts'
import { showStatus } from '../show-status.ts'
import { withDatabase } from '../with-database.ts'

export interface StatusCommandOptions {
  database?: string
  format: 'text' | 'json'
}

/** More failures than this are a table to be exported, not a list to be read. */
const mostUnread = 50

/** Prints where the work stands; 0 when everything is read, 1 when files are left or were not read. */
export async function statusCommand(options: StatusCommandOptions, lang: Lang): Promise<number> {
  return withDatabase({ url: options.database, connections: 1 }, lang, async (database) => {
    const status = await readStatus(database, mostUnread)
    console.log(options.format === 'json' ? JSON.stringify(status, null, 2) : showStatus(status, lang))
    return status.states.every(({ state }) => state !== null) && status.unread.length === 0
      ? exitCodes.ok
      : exitCodes.some
  })
}
