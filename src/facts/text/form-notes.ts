import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
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

/** Makes the project of the form the subject of its notes, and the report's subject that of everything else. */
export function enterNote(notes: FormNotes, context: Context, { text }: Paragraph): void {
  const folded = foldText(text)
  notes.inside = notes.project !== null && (opening.test(folded) || (notes.inside && markOf(folded) !== null))
  // 填报人：…　联系电话：… may stand between a form and its notes
  if (!notes.inside && folded.length > 60) notes.project = null
  context.fallback = (notes.inside ? notes.project : null) ?? notes.whole
}
