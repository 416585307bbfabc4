import { nameIn } from '../text/noun-phrase.ts'
import type { Found } from './read-statement.ts'

/** 大型机组开机率方面，甲机、乙机分别为98.2%和93.6%，平均95.9%，达到不低于95%的目标: what the mean in front of a target is of. */
export function topicOfMean(text: string, { lead, quantity }: Found): string | null {
  if (!/^\s*[,、](?:总体|综合|全年)?平均(?:值|为|达到?)*\s*$/.test(lead)) return null
  const sentence = text.slice(text.lastIndexOf('。', quantity.start) + 1, quantity.start)
  const topic = /^\s*(?:\d{1,2}(?:\.\d{1,2})*\s*)?(?:[^,;。:]{2,8}[。:])?([^,;。:]{3,16})方面[,:]/.exec(sentence)?.[1]
  return topic ? nameIn(topic) : null
}
