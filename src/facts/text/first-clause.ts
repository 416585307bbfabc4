import { moneyCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** The first clause of an item names it: 好差评系统改造项目，年初预算安排0万元. */
export function firstClauseName(state: SentenceState, lead: Lead): string | null {
  if (state.mentions.length > 0 || state.said.length > 0 || lead.earlier.length === 0) return null
  const first = lead.earlier[0] as string
  if (
    state.sentence.start + first.length < state.from ||
    first.length > 40 ||
    /按照|根据|^因|由于/.test(first) ||
    moneyCuesIn(first).some((hit) => !hit.weak && hit.start > 1)
  )
    return null
  const name = first.replace(composed, '')
  return /(?:项目|专项|经费|费|费用|工程|资金|补助|补贴|建设|改造|服务|维护|系统|平台|支出|活动|中心|局|委|办|院|校|站|队|所|镇|乡|街道)["”)]?\s*$/.test(
    name,
  )
    ? nameIn(name)
    : null
}

/** “三公”经费支出|全部为公务用车运行维护费: what it consists of is no part of its name. */
const composed = /(?:支出)?(?:全部|均|主要|全)(?:为|是|系|用于).*$/
