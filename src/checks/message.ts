import { Decimal } from '../base/decimal.ts'
import type { Cause, RuleId } from './candidate.ts'
import type { Draft } from './draft.ts'

export const ruleNames: Record<RuleId, { zh: string; en: string }> = {
  'execution-rate': { zh: '预算执行率', en: 'execution rate' },
  'release-rate': { zh: '资金到位率', en: 'release rate' },
  balance: { zh: '结余', en: 'balance' },
  adjustment: { zh: '预算调整', en: 'budget adjustment' },
  sum: { zh: '合计', en: 'sum' },
  share: { zh: '占比', en: 'share' },
  change: { zh: '增减额', en: 'change' },
  'change-rate': { zh: '增减率', en: 'rate of change' },
  'completion-rate': { zh: '完成率', en: 'completion rate' },
  'target-verdict': { zh: '是否达标', en: 'target verdict' },
  count: { zh: '数量', en: 'count' },
  score: { zh: '得分', en: 'score' },
  grade: { zh: '等级', en: 'grade' },
  restatement: { zh: '前后一致', en: 'restatement' },
  progress: { zh: '序时进度', en: 'progress' },
  identity: { zh: '勾稽关系', en: 'identity' },
}

const causeNames: Record<Cause, { zh: string; en: string }> = {
  'unit-slip': { zh: '疑似单位写错（元与万元）', en: 'probably a slip of the unit (元 for 万元)' },
  'decimal-shift': { zh: '疑似小数点错位', en: 'probably a moved decimal point' },
  'digit-swap': { zh: '疑似数字写颠倒', en: 'probably two digits swapped' },
  'ocr-misread': { zh: '疑似识别错误', en: 'probably misread by recognition' },
  'omitted-part': { zh: '疑似漏计其中一项', en: 'probably one part left out' },
  'wrong-base': { zh: '疑似用错了分母', en: 'probably the wrong base' },
  contradiction: { zh: '前后矛盾', en: 'the report contradicts itself' },
  unknown: { zh: '原因不明，请核实', en: 'cause unknown, please verify' },
}

/** A figure for people: yuan as 万元 when it is large, rates with %, no trailing noise. */
export function shown(value: Decimal | string | null, unit: string | null): string {
  if (value === null) return '—'
  if (typeof value === 'string') return ({ met: '达到', unmet: '未达到' } as Record<string, string>)[value] ?? value
  if (unit === 'percent') return `${value.toDecimalPlaces(4).toString()}%`
  if (unit === 'points') return `${value.toDecimalPlaces(4).toString()}分`
  if (unit !== 'CNY') return `${value.toDecimalPlaces(6).toString()}${unit === 'count' ? '' : (unit ?? '')}`
  return value.abs().gte(10000)
    ? `${new Decimal(value).div(10000).toDecimalPlaces(6).toString()}万元`
    : `${value.toDecimalPlaces(4).toString()}元`
}

/** One plain sentence in each language: what is stated, what follows from which numbers, and the probable cause. */
export function messageOf(draft: Draft): { zh: string; en: string } {
  const rule = draft.what ?? ruleNames[draft.rule]
  const stated = draft.figures?.stated.raw ?? shown(draft.stated, draft.unit)
  const computed = shown(draft.computed, draft.unit)
  const because = draft.reason
  switch (draft.verdict) {
    case 'inconsistent': {
      const cause = causeNames[draft.cause ?? 'unknown']
      const follows =
        draft.computed === null
          ? { zh: `${draft.formula}无从计算`, en: `${draft.formula} cannot be computed` }
          : { zh: `由${draft.formula}得${computed}`, en: `${draft.formula} gives ${computed}` }
      return {
        zh: `${draft.subject}：${rule.zh}写为${stated}，${follows.zh}；${cause.zh}。${because ? `（${because.zh}）` : ''}`,
        en: `${draft.subject}: ${rule.en} stated as ${stated}, but ${follows.en}; ${cause.en}.${because ? ` (${because.en})` : ''}`,
      }
    }
    case 'not-checkable':
      if (draft.severity === 'notice' && because)
        return { zh: `${draft.subject}：${because.zh}。`, en: `${draft.subject}: ${because.en}.` }
      return {
        zh: `${draft.subject}：${rule.zh}${stated}无法核对：${because?.zh ?? '缺少所需数字'}。`,
        en: `${draft.subject}: ${rule.en} ${stated} cannot be checked: ${because?.en ?? 'a figure is missing'}.`,
      }
    default:
      return {
        zh: `${draft.subject}：${rule.zh}${stated}与${draft.formula}＝${computed}相符${suffix[draft.verdict].zh}。`,
        en: `${draft.subject}: ${rule.en} ${stated} agrees with ${draft.formula} = ${computed}${suffix[draft.verdict].en}.`,
      }
  }
}

const suffix: Record<'consistent' | 'rounded' | 'truncated' | 'other-base', { zh: string; en: string }> = {
  consistent: { zh: '', en: '' },
  rounded: { zh: '（四舍五入所致的差异之内）', en: ' (within the rounding of the figures as written)' },
  truncated: { zh: '（末位截断，未四舍五入）', en: ' (cut off, not rounded)' },
  'other-base': { zh: '（分母与文中所称不同）', en: ' (with another base than the text names)' },
}
