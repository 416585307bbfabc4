import { Extraction } from '../pipeline/schema.ts'
import { generator } from '../pipeline/version.ts'
import { titleFromName } from '../reports/split-reports.ts'

/**
 * A JSON result as it would be had its source another name: the same but for the name. Null when the text is no result of this content
 * by this version, or when the name may have mattered: a file that holds no title takes it from its name.
 */
export function resultUnderName(json: string, sha256: string, name: string): Extraction | null {
  const extraction = extractionIn(json)
  if (extraction === null) return null
  const { source, reports } = extraction
  if (source.sha256 !== sha256 || extraction.generator.pipeline !== generator.pipeline) return null
  const title = reports[0]?.title ?? null
  const ownTitle = titleFromName(source.file)
  const isTitleFound = title !== null && title !== ownTitle
  const isAlike = reports.length === 0 || isTitleFound || ownTitle === titleFromName(name)
  return isAlike ? { ...extraction, source: { ...source, file: name } } : null
}

function extractionIn(json: string): Extraction | null {
  try {
    return Extraction.safeParse(JSON.parse(json)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
