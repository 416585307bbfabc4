import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { listMark } from './sentences.ts'

const budget = '(?:年初|全年|当年|年度|调整后|批复)*(?:预算|安排)(?:数|资金|安排|金额)?(?:为|是|共|计)*'
/** 甲，预算860万元，支出…: a name, what it was given, and what became of it, up to the semicolon. */
const row = new RegExp(
  `^(?!其中|[^,]*(?:进度|进展|最|较|偏|不|未|没有))[^,。;:\\d]{3,40},${budget}\\d[\\d,.]*[万亿]?元,[^;。]*(?:支出|支付|使用|执行|完成|决算)[^;。]*\\d`,
)
const ownBudget = new RegExp(`^\\s*${budget}\\s*$`)
/** 由政府性基金列支, 使用上级资金安排: who pays is no part of the name. */
const byPayer = /(?<=[\u4e00-\u9fa5]{3})(?:由|使用|通过|从)[^,]{2,14}(?:列支|安排|承担|负担|保障|解决|支出)$/

/**
 * 河渠清淤，预算86万元，支出84万元；管网维修，预算52万元，…: projects told in sentences of one build, a semicolon apart, are named by their first clauses, whatever
 * these end with; 丙进度最快，预算… says something of a project told before. Null for a sentence that stands alone.
 */
export function parallelName(state: SentenceState, lead: Lead): string | null {
  const { text, sentence, mentions } = state
  if (mentions.length > 0 || lead.bracket !== null || lead.earlier.length !== 1 || !ownBudget.test(lead.clause))
    return null
  const beside = text
    .slice(text.lastIndexOf('。', sentence.start) + 1)
    .split('。')[0]
    ?.split(';')
    .map((words) => words.replace(listMark, '').trim())
  const rows = beside?.filter((words) => row.test(words)) ?? []
  const own = text.slice(sentence.start, sentence.end).replace(listMark, '').trim()
  if (rows.length < 2 || !rows.some((words) => own.startsWith(words))) return null
  return nameIn((lead.earlier[0] as string).replace(byPayer, ''))
}
