import { once } from 'node:events'
import { openTables } from '../../outputs/dataset/open-tables.ts'
import { type Answer, type Refused, runQuery } from '../../outputs/dataset/run-query.ts'
import { answerText, showAnswer } from '../../outputs/dataset/show-answer.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { exitCodes } from '../exit-codes.ts'
import { isFolder } from '../is-folder.ts'
import { messages } from '../words/messages.ts'
import { complainAbout } from './dataset.ts'

export interface QueryOptions {
  format: 'table' | 'csv' | 'json'
}

/** Runs one SQL statement over the results of a folder and prints its answer. */
export async function queryCommand(folder: string, sql: string, options: QueryOptions, lang: Lang): Promise<number> {
  const say = messages[lang]
  if (!(await isFolder(folder))) {
    console.error(say.nothingFound(folder))
    return exitCodes.usage
  }
  const tables = await openTables(folder)
  if (tables === null) {
    console.error(say.noResults(folder))
    return exitCodes.usage
  }
  try {
    complainAbout(tables.rejected, lang)
    const answered = await runQuery(tables.database, sql, (answer) => print(answer, options, lang))
    if (answered === null) return tables.rejected.length === 0 ? exitCodes.ok : exitCodes.some
    console.error(say.queryRefused(answered.refused))
    return exitCodes.usage
  } finally {
    await tables.close()
  }
}

async function print(answer: Answer, { format }: QueryOptions, lang: Lang): Promise<null | Refused> {
  if (format === 'table') {
    const { text, rows, more } = await showAnswer(answer)
    console.log(text)
    console.error(messages[lang].answerRows(rows, more))
    return null
  }
  for await (const text of answerText(answer, format)) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
  return null
}
