import { readdir, readFile } from 'node:fs/promises'
import type { Lang } from '../../outputs/words/labels.ts'
import { exitCodes } from '../exit-codes.ts'
import { messages } from '../words/messages.ts'

/** The generated schemas lie beside the compiled program and beside its source alike. */
const folder = new URL('../../../schemas/', import.meta.url)
const ending = '.schema.json'

/** Prints one schema, or the names of all. */
export async function schemaCommand(name: string | undefined, lang: Lang): Promise<number> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
  if (name === undefined) {
    console.log(names.sort().join('\n'))
    return exitCodes.ok
  }
  if (!names.includes(name)) {
    console.error(messages[lang].noSuchSchema(name, names.sort().join(', ')))
    return exitCodes.usage
  }
  process.stdout.write(await readFile(new URL(`${name}${ending}`, folder), 'utf8'))
  return exitCodes.ok
}
