import { nameIn } from '../text/noun-phrase.ts'

const isMean = /^\s*[,、]\s*(?:总体|综合|算术|全年|总)?平均(?:值|水平)?(?:为|是|达到?)*\s*$/
/** 四个公园游客满意度分别为: the figures of the row are of this, each of one of several. */
const ofRow = /([^,;:。]*[率度])(?:分别|依次)(?:为|达到?|是)[^;。]*$/
/** 闸门启闭成功率方面，东闸、西闸分别为: what the clauses behind it tell of. */
const topic = /(?:^|[:;。])\s*(?:\d{1,2}(?:\.\d{1,2})*\s*)?([^,;。:]{3,16})方面[,:][^;。]*$/

/** 四个公园游客满意度分别为92.1%、…和94.2%，平均91.5%: the mean of a row, by the name of the row or of the topic in front of it. */
export function meanName(before: string, lead: string): string | null {
  if (!isMean.test(lead)) return null
  const told = topic.exec(before)?.[1]
  if (told) return nameIn(told)
  const row = ofRow.exec(before)?.[1]
  const name = row ? nameIn(row.replace(/^.*?[\d一二两三四五六七八九十]+[个家项所条座]/, '')) : null
  return name ? `平均${name}` : null
}
