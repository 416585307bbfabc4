import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { targetCues } from './words/roles.ts'

/** The name in front of the target's cue and bracket: 享受补贴户数 in 享受补贴户数目标值≥3.2万户. */
export function statedName(lead: string): string | null {
  // 1个指标(展厅提升，计划10个: the bracket tells of it by its name
  const clauses = lead.replace(/^.*\((?=[\u4e00-\u9fa5]{2,}[,:])(?![^)]*\))/, '').split(/;|,(?!\d{3}(?!\d))/)
  const own = (clauses.at(-1) ?? '').replace(/^.*[:]/, '')
  const words = stripCues(own) || stripSetting(own)
  // 床位使用率：年度指标值≥31.3%: the name is a label of its own
  const label = (clauses.at(-1) ?? '').split(':').slice(0, -1).at(-1)
  const name = nameIn(words) ?? (label ? nameIn(stripCues(label)) : null)
  if (name) return name
  const before = clauses
    .slice(0, -1)
    .reverse()
    .map((clause) => nameIn(stripCues(clause.replace(/^.*[:]/, ''))))
    .find((x) => x !== null)
  // 应建档120户: the deed that is due is all the name there is
  const deed = /^[^,]{0,6}?(?:计划|应)([\u4e00-\u9fa5]{2,})$/.exec(own.trim())?.[1]
  return before ?? (deed ? nameIn(deed) : null)
}

/** 年初设定培训目标1,500人次: the name stands between who set the target and the word for it. */
const stripSetting = (clause: string): string =>
  /^(?:年度|年初|全年)(?:设定|下达|申报|确定)的?(.*?)(?:目标|任务|计划|指标)(?:值|数|量)?(?:为|是)?\s*$/.exec(
    clause,
  )?.[1] ?? ''

export const stripCues = (clause: string): string =>
  clause
    .replace(/[(][^)]*[≥≤=<>%][^)]*[)]|[(][\u4e00-\u9fa5/·%]{1,6}[)]/g, '')
    .replace(/^(?:绩效)?指标(?=“)|(?<=”)(?:这一|该|一项)?指标/g, '')
    .replace(/["“”]/g, '')
    .replace(
      /^(?:年度|全年|年内)?应(?=(?:检测|巡检|检查|抽检|参加|参保|接种|签约|建档|开展|修复|安装|改造|办理|受理)[\u4e00-\u9fa5]{2})/,
      '',
    )
    .replace(/^(?:年度|全年|年初|本年)*目标(?=[\u4e00-\u9fa5]{4})(?!人群|任务|责任|管理|完成|考核)/, '')
    .replace(/(?:由|从)[^,]*(?:至|到)\s*$/, '')
    .replace(
      /(?:≥|≤|>|<|=|不(?:得)?(?:少|低|高|多|大)于|(?:大于|小于)(?:(?:或)?等于)?|高于|超过|不超过|控制在|至少)+\s*$/,
      '',
    )
    .replace(targetCues, '')
    .replace(/(?:的)?(?:年度)?(?:目标(?:值)?|预期(?:指标)?|指标值|任务|计划)?(?:为|是|达到|达|控制)?\s*$/, '')
    .replace(/^(?:项目)?(?:产出|效益)?(?:数量|质量|时效|成本|社会效益|经济效益)?(?:指标)?(?:为|是)/, '')

/** 得分在95分以|上（含95分）, 管网改造匡算总投资2.3亿元，已落实1.1亿元: the rest of a bound, and what works are to cost. */
export const isNoOutcome = (name: string, { kind }: Quantity): boolean =>
  /^[上下内][(]/.test(name) || (kind === 'money' && /(?:概算|估算|匡算)(?:总?投资)?$/.test(name))
