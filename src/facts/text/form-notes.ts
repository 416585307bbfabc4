import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph, Table } from '../../document/schema.ts'
import type { Context } from './context.ts'
import { markOf } from './outline.ts'

const opening = /^\s*(?:填表|填报|备注|有关|补充|情况|其他)?(?:说明|注释?|备注|附注)(?:事项)?\s*[:.、\d(（①]/

/**
 * Notes under a form are about its project: `project` is the one the form right above names, `whole` what other paragraphs are about. Notes
 * begin with their word (说明：, 注：) and go on with numbered items.
 */
export interface FormNotes {
  project: string | null
  whole: string
  inside: boolean
}

/** 对4个项目开展了自评: the paragraph speaks of several projects and not of the one whose form comes first. */
const several =
  /(?:[2-9]|[1-9]\d+|[两二三四五六七八九十]{1,3})个[\u4e00-\u9fa5]{0,8}?(?<!子)项目(?!点|区|村|县|地|部|法人|小区)[^。]{0,16}(?:自评|评价|监控)/

/** Paragraphs in front of the first form that introduce the forms of several projects: their figures are of the organization. */
export function introductions(
  blocks: readonly Block[],
  projectOf: (table: Table) => string | null,
): ReadonlySet<Paragraph> {
  const form = blocks.findIndex((block) => block.kind === 'table' && projectOf(block) !== null)
  const before = blocks.slice(0, Math.max(0, form)).filter((block) => block.kind !== 'table')
  return new Set(before.filter(({ text }) => several.test(foldText(text))))
}

/** Makes the project of the form the subject of its notes, and the report's subject that of everything else. */
export function enterNote(notes: FormNotes, context: Context, { text }: Paragraph): void {
  const folded = foldText(text)
  notes.inside = notes.project !== null && (opening.test(folded) || (notes.inside && markOf(folded) !== null))
  // 填报人：…　联系电话：… may stand between a form and its notes
  if (!notes.inside && folded.length > 60) notes.project = null
  context.fallback = (notes.inside ? notes.project : null) ?? notes.whole
}
