import type { Measure } from '../schema.ts'
import { moneyCues } from '../words/money-cues.ts'
import { notMoneyRates, rateCues } from '../words/rate-cues.ts'

/** A cue found in a clause. */
export interface CueHit {
  measure: Measure
  word: string
  start: number
  end: number
  weak: boolean
  base: Measure | null
}

interface Entry {
  word: string
  measure: Measure
  weak: boolean
  base: Measure | null
}

const byLength = (a: Entry, b: Entry): number => b.word.length - a.word.length
const money: Entry[] = moneyCues
  .flatMap((cue) => cue.words.map((word) => ({ word, measure: cue.measure, weak: cue.weak ?? false, base: null })))
  .sort(byLength)
const rates: Entry[] = rateCues
  .flatMap((cue) => cue.words.map((word) => ({ word, measure: cue.measure, weak: false, base: cue.base ?? null })))
  .sort(byLength)

/** All cues of a clause from left to right, the longest at each place, without overlaps. */
function scan(clause: string, entries: Entry[], blocked: readonly string[] = []): CueHit[] {
  const hits: CueHit[] = []
  let at = 0
  while (at < clause.length) {
    const stop = blocked.find((word) => clause.startsWith(word, at))
    if (stop) {
      at += stop.length
      continue
    }
    const entry = entries.find(({ word }) => clause.startsWith(word, at))
    if (!entry) {
      at++
      continue
    }
    const last = hits.at(-1)
    const glued = last && last.end === at && last.measure === entry.measure
    hits.push({ ...entry, start: glued ? last.start : at, end: at + entry.word.length })
    at += entry.word.length
  }
  return hits
}

/** Names and compounds that contain a cue without being one. */
const blockedMoney = [
  '转移支付',
  '支出责任',
  '支出方向',
  '支出结构',
  '支出标准',
  '支出进度',
  '支出率',
  '支出目标',
  '预算执行率',
  '执行率',
  '执行进度',
  '完成率',
  '预算编制',
  '预算绩效',
  '预算单位',
  '支付进度',
  '支付率',
  '使用率',
  '到位率',
  '结转率',
  '结余率',
  '预算管理',
  '经费保障',
  '资金管理',
  '投资评审',
  '一般公共预算',
  '公共财政预算',
  '政府性基金预算',
  '国有资本经营预算',
  '社会保险基金预算',
  '预算项目',
  '项目预算执行',
  '功能分类',
  '使用情况',
  '支出情况',
  '执行情况',
  '到位情况',
  '安排情况',
  '支出方面',
  '使用方面',
  '收入方面',
  '使用单位',
  '支付方式',
  '国库集中支付',
  '调剂基金',
  '调剂金',
  '调剂制度',
  '财政拨款',
  '直接支付',
  '授权支付',
  '拨付方式',
  '预算口径',
  '到位口径',
  '决算口径',
  '决算年报',
  '部门决算',
  '预算批复文件',
  '支付系统',
  '使用年限',
]

/** 年初批复的部门|预算, 批复总收入|预算, 追加单位|预算: whose budget it is stands between the two halves of one cue. */
const insideBudget = /^(?:的|(?:19|20)\d\d年度?|全年|当年|本[级年]|部门|单位|整体|财政|总|收入|支出|收支|资金)*$/
const kinds: ReadonlySet<Measure> = new Set(['approved', 'revised', 'adjustment'])

function joinHalves(clause: string, hits: readonly CueHit[]): CueHit[] {
  const joined: CueHit[] = []
  let end = 0
  for (const hit of hits) {
    if (hit.end <= end) continue
    const half = kinds.has(hit.measure)
      ? hits.find(
          (one) =>
            one.start >= hit.end && one.measure === 'budget' && insideBudget.test(clause.slice(hit.end, one.start)),
        )
      : // 滚存结余决算数330亿元, 总收入决算377万元: what the accounts say was left, or came in
        hit.measure === 'balance' || hit.measure === 'revenue'
        ? hits.find((one) => one.start === hit.end && /^决算/.test(one.word))
        : undefined
    if (half) end = half.end
    joined.push(half ? { ...hit, end: half.end } : hit)
  }
  return joined
}

/** 尚未兑付资金30万元, 待拨付20万元, 已核定未发放10万元: a verb of paying that is denied or waited for says what is left over. */
const notDone =
  /(?:已?(?:核定|核准|审核|审批|审定|受理|申请)(?:但|而)?)?(?:[尚还仍暂均]?未(?:能|曾|及时|按时|按期|如期|实际|完全|全部)?|(?<![接招优对看])[尚仍]?待)$/
const moved: ReadonlySet<Measure> = new Set(['executed', 'released'])

function denied(clause: string, hit: CueHit): CueHit {
  const own = hit.measure === 'balance' && hit.word.startsWith('未') ? 1 : 0
  const not = own > 0 || moved.has(hit.measure) ? notDone.exec(clause.slice(0, hit.start + own)) : null
  if (!not || (not[0].endsWith('待') && !/[付放拨算账]/.test(hit.word))) return hit
  return { ...hit, measure: 'balance', word: clause.slice(not.index, hit.end), start: not.index, weak: false }
}

export const moneyCuesIn = (clause: string): CueHit[] =>
  joinHalves(
    clause,
    scan(clause, money, blockedMoney).map((hit) => denied(clause, hit)),
  )
export const rateCuesIn = (clause: string): CueHit[] => scan(clause, rates, notMoneyRates)
