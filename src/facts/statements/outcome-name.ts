import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { levelMoves } from '../words/change-words.ts'
import { lastClause, reached } from './clauses.ts'
import { openingVerbs, outcomeVerbs, ratioEndings, volumeNouns } from './words/roles.ts'

const verbs = [...outcomeVerbs].sort((a, b) => b.length - a.length).join('|')
const verbAtEnd = new RegExp(`(${verbs})(?:了|对)*$`)
const anyVerb = new RegExp(verbs)
const durations =
  /^(?:年|个月|月|天|日|小时|分钟|个工作日|工作日|周|周年|个小时|秒|度|期|级|号|页|倍|折|成|分|季度|学年)$/
const fillers =
  /(?:共|共计|累计|合计|(?<![预签契续履解邀])约|近|超过|突破|逾|(?<!通)达到?|为|是|在|至|到|的|超|不少于|不低于|不超过|控制在|了|≥|≤|皆|均|已|由|前|(?:继续|始终|一直)?保持|稳定)+\s*$/
/** 通过门户网站公示信息24期: by what means is not what was done. */
const byMeans = new RegExp(`^(?:通过|利用|依托|借助|依靠)[^,]*?(?=${verbs})`)

const movedTo = new RegExp(
  `^(.*?)(?:由|从)(?:[^,]|,(?=\\d{3}))*?(?:${levelMoves})(?:至|到|为)\\s*(?:每[\\u4e00-\\u9fa5]{1,3})?$`,
)
/** 管网漏损率下降至9.2%: where a rate came from need not be told. */
const movedRate =
  /^(.*[率度])(?:已|也|均|进一步|逐步|稳步|大幅)*(?:下降|降低|上升|提高|提升|增加|增长|减少|回落|降|升|压缩|压减)(?:至|到)\s*$/
/** 发放贷款912笔、3.13亿元: the sum behind a count of business is its amount. */
export function volumeBehind(lead: string, quantity: Quantity, last: string | null): string | null {
  const extent =
    quantity.kind === 'count' && last ? /^\s*[、,]\s*(?:总)?(面积|里程|长度|重量)(?:为|达|共)?$/.exec(lead)?.[1] : null
  // 拆除违法建筑86处、面积3.2万平方米
  if (extent) return `${last}${extent}`
  if (quantity.kind !== 'money' || last === null || !volumeNouns.test(last)) return null
  return /^\s*[、,]?\s*(?:(?:涉及)?(?:金额|资金)(?:为|达)?)?\s*$/.test(lead) ? `${last}金额` : null
}

/** 承保小麦12万亩、大豆3万亩，育肥猪1.1万头: nothing but a noun stands in front; the verb is that of the first. */
export function listedBehind(lead: string, { kind, unit }: Quantity, last: string | null): string | null {
  const verb = last ? verbAtStart.exec(last)?.[1] : undefined
  const noun =
    kind === 'count' && !durations.test(unit) ? /^\s*[、,]\s*([\u4e00-\u9fa5]{2,8})$/.exec(lead)?.[1] : undefined
  if (!verb || !noun || notListed.test(noun) || emptyVerbs.test(verb) || anyVerb.test(noun)) return null
  const name = nameIn(noun)
  return name && `${verb}${name}`
}

const verbAtStart = new RegExp(`^(${verbs})[\\u4e00-\\u9fa5]{2}`)
const notListed =
  /共|合计|其中|占|增|减|其余|其他|平均|累计|分别|各|每|剩余|比|约|计划|目标|实际|金额|总|满意|合格|应|未|已|仅|年|期|涉及|以上|以下/

/** 搬迁126户、478人: persons behind households, or households behind persons, without a word between. */
export function personsBehind(
  lead: string,
  { kind, unit }: Quantity,
  last: string | null,
  before: Quantity | null,
): string | null {
  if (kind !== 'count' || !last || !before || before.kind !== 'count' || before.unit === unit) return null
  const counted = personNouns[unit.replace(/^万/, '')]
  if (!counted) return null
  // 培训3期265人次
  if (/^\s*[、,]\s*$/.test(lead) || (lead === '' && /^[期次场批]$/.test(before.unit))) return `${last}${counted}`
  // 科普讲座128场，参与1.6万人次: who came to what was held
  const came = heldUnits.test(before.unit) ? cameTo.exec(lead)?.[1] : undefined
  if (came) return `${last.replace(/^(?:举办|开展|组织)/, '')}${came}${counted}`
  return reached.test(lead) ? `${lead.replace(reached, '$1')}${counted}` : null
}

/** 参训教师上半年批次1,240人，下半年批次1,315人: a noun built like the end of the last name stands for it. */
export function parallelBehind(
  lead: string,
  { kind, unit }: Quantity,
  last: string | null,
  whole: Quantity | null,
): string | null {
  const noun =
    kind === 'count' && whole?.unit === unit ? /^\s*[、,]\s*([\u4e00-\u9fa5]{3,8})$/.exec(lead)?.[1] : undefined
  if (!noun || !last || last.length < noun.length + 2 || /^(?:其|比|较|合计|共计|平均|目标|计划|实际)/.test(noun))
    return null
  const end = last.slice(-noun.length)
  return end !== noun && end.slice(-2) === noun.slice(-2) ? `${last.slice(0, -noun.length)}${noun}` : null
}

/** What is held and attended. */
const heldUnits = /^(?:场|场次|期|次|届|班|班次|堂|节|个)$/
const cameTo = /^\s*,\s*(?:累计|共)?(参与|参加|参训|惠及|受益|吸引|覆盖)\s*$/

const personNouns: Record<string, string> = { 人: '人数', 名: '人数', 户: '户数', 人次: '人次', 家: '家数' }

const part =
  /^\s*(?:[、(]|,?\s*(?:其中|分别为):?)\s*(?:其中:?)?([\u4e00-\u9fa5A-Za-z“”"]{3,14}|(?<=其中:?\s*)[\u4e00-\u9fa5]{2}|[金银铜奖]牌)$/
/** Answers and grades divide what was looked at; they are no results. */
const divided = /满意|合格|达标|优秀|良好|较好|其他|其余|男|女/

/** 其中生产环节742批次、流通环节2,018批次: a part of the count right in front of it, in its unit. */
export function partBehind(lead: string, quantity: Quantity, whole: Quantity | null): string | null {
  if (!whole || quantity.kind !== 'count' || whole.unit.replace(/^万/, '') !== quantity.unit.replace(/^万/, ''))
    return null
  const name = part.exec(lead)?.[1]
  return name && !divided.test(name) ? nameIn(name) : null
}

/**
 * 规模以上工业增加值同比增长5.2%: a result of which only the growth is told. Money of the unit is left to the amounts.
 */
export function grownName(lead: string): { name: string; sign: 1 | -1 } | null {
  const m = grown.exec(lastClause(lead).replace(/["“”]/g, ''))
  const words = m?.[1] ?? ''
  const name =
    grownNouns.test(words) && !/支出|预算|经费|拨款|决算|资金|财政|费用|结[余转]/.test(words) ? nameIn(words) : null
  return name && m ? { name, sign: /下|少|降|缩/.test(m[2] as string) ? -1 : 1 } : null
}

const grown =
  /^(.{2,24}?)(?:同比|环比|(?:较|比)(?:上年|去年|上一年度?|(?:19|20)\d\d年)(?:度|同期)?(?:相比)?)?(增长|增加|提高|上升|提升|下降|减少|降低|缩短)(?:了|约)?$/
const grownNouns = /(?:收入|增加值|[额量值数率]|面积|浓度|强度|能耗|消费|成本|人次|案件|发案|事故)$/

/** 农产品运输成本较通车前平均每吨下降35元: what people save on each piece is no money of the office. */
const savedPerPiece =
  /^(.{2,16}?(?:成本|费用|价格|负担|[水电油运]费))(?:较|比)[^,;]{2,10}?(?:平均)?(?:每[\u4e00-\u9fa5]{1,3}|[户人亩吨次件]均)(?:下降|降低|减少|节约|节省)(?:了|约)?$/

/** 计划补助1,150户: what is meant to be done is no result. */
const planned = /^[^,]{0,6}(?:计划|预计|拟|目标|应)(?:完成|改造|新建|补助|发放|培训|开展|建设|购置|资助|实施|竣工|开工)/

/** 每人每年最多享受3次, 最高可申领2次: what the rules allow is no result. */
const allowed = /(?:最多|至多|最高可|上限|不得(?:超过|多于))/

/** 合同约定质保金比例为5%, 预付款比例: what was agreed upon is no result. */
const agreed =
  /(?:合同|协议|双方)(?:约定|规定|明确)|(?:质保|质量保证|保证|履约|首付|预付|进度|尾)(?:金|款)[^,]{0,6}比例?/

/** 其中绿地管护项目满意度最高，为97.2%: the name stands in front of the comma. */
const mostOf = /([^,;:。]*[率度])最[高低],(?:为|达到?)?\s*$/

/** What a figure behind `lead` is about; null when it is no outcome. */
export function outcomeName(
  text: string,
  lead: string,
  quantity: Quantity,
  { end, underIndicators }: { end: number; underIndicators: boolean },
): string | null {
  const extreme = quantity.kind === 'percent' ? mostOf.exec(lead)?.[1] : undefined
  const clause = (extreme ?? lastClause(lead)).replace(/["“”]/g, '').replace(byMeans, '')
  if (quantity.kind === 'percent' && agreed.test(clause)) return null
  if (planned.test(clause) || (quantity.kind === 'count' && allowed.test(lead))) return null
  const moved = movedTo.exec(clause.trim())
  if (moved) return nameIn(moved[1] as string)
  const bare = clause.replace(fillers, '').replace(aspects, '').trim()
  if (quantity.kind === 'percent')
    return reachedName(bare, text.slice(quantity.end, end)) ?? ratioName(movedRate.exec(clause.trim())?.[1] ?? bare)
  const saved = quantity.kind === 'money' ? savedPerPiece.exec(clause.trim())?.[1] : undefined
  if (saved) return nameIn(saved)
  // 就业增收700万元,占7%: a part of the money is no volume
  if (quantity.kind === 'money')
    return volumeNouns.test(bare) && !/^\s*,?\s*占(?:比)?\s*\d/.test(text.slice(quantity.end, end))
      ? nameIn(bare)
      : null
  if (
    quantity.kind === 'bare'
      ? !/(?:数量|数|量|人数|次数)$/.test(bare) || !/^[万亿]?$/.test(quantity.unit)
      : quantity.kind !== 'count'
  )
    return null
  // 满意度92.6分: out of a hundred; small ones are points of a score
  if (/分$/.test(quantity.unit)) return /满意度$/.test(bare) && Number(quantity.number) >= 50 ? nameIn(bare) : null
  // 开展培训19期, 编发简报24期: how often, and not how long
  const isIssue = quantity.unit === '期' && anyVerb.test(bare) && !/(?:工程|项目|建设|工期|周期)$/.test(bare)
  // 免费开放312天, 设备运行8,760小时: how long a thing was there for its users
  const isBound = /不(?:得)?[少低高多]于\s*$/.test(clause)
  if (/^(?:天|日|个?小时)$/.test(quantity.unit) && opened.test(bare)) return isBound ? null : nameIn(bare)
  if (durations.test(quantity.unit) && !isIssue)
    // 公开时间不少于30日: how long it has to be
    return !(isBound && /^[天日]$/.test(quantity.unit)) &&
      /(?:时间|时长|周期|年限|期限|天数|时限|里程)$|(?:平均|人均|次均)[\u4e00-\u9fa5]{2,8}$/.test(bare)
      ? nameIn(bare)
      : null
  const forWhom = /(?:^|[^作因以认])([为给向])\s*$/.exec(clause)?.[1] ?? null
  return countName(text, bare, quantity, { end, underIndicators, forWhom })
}

/** What lasts as long as planned, or longer, is a result. */
const opened = /[\u4e00-\u9fa5]{2}(?:开放|开馆|开诊|通航|供暖|值守|播出|运行)$/

/** 从路灯、垃圾分类两个方面安排: what a thing was done about stands in front of it. */
const aspects =
  /^(?:(?:从|围绕|聚焦|针对|在)?[^,]*(?:[两二三四五六七八九十]|\d{1,2})\s*(?:个|大)?|个|大)(?:方面|领域|环节|层面|维度)(?:入手|着手)?(?=[\u4e00-\u9fa5]{2})/

/** What somebody did or got: 3,042人领取抚恤补助, 212名学员取得证书. */
const deeds = /^[\u4e00-\u9fa5]{0,6}?(?:领取|参赛|参加|参训|受益|享受|获得|获评|取得|考取|通过|接受|就业|入选)/
/** The object of a number runs on to the next figure: 12个村集体经济收入达86.4万元. */
const runsOn = /^(?:达到?|为|共|约|合计|累计|收入|资金)*\s*\d/

/** What is said of the counted thing, and no name of it: 加固3座全部验收. */
const noObject = /^(?:以上|以下|左右|以内|和|及|与|并|全部|均|都|已|全面|如期|按期|顺利)/
/** Measure words of happenings: whatever happened so often is a result (免费乘车689万人次). */
const happenings = /[人批场户件台车项例册班架艘站]次$/

/** What was counted: the object behind the number when a verb stands right in front of it, the words in front otherwise. */
function countName(
  text: string,
  bare: string,
  quantity: Quantity,
  { end, underIndicators, forWhom }: { end: number; underIndicators: boolean; forWhom: string | null },
): string | null {
  const rest = text.slice(quantity.end, Math.min(end, quantity.end + 24))
  const object = /^(?:\s*的)?([\u4e00-\u9fa5A-Za-z“”"][\u4e00-\u9fa5A-Za-z、“”"()]{1,19})/.exec(rest)?.[1] ?? null
  // 发现的6个问题已整改5个: what was done about them is of the next number
  const behind =
    object !== null && !noObject.test(object)
      ? object.replace(/(?<=[\u4e00-\u9fa5]{2})(?:均|现|全部)?已.*$|\((?![^)]*\)).*$/g, '')
      : null
  const verb = verbAtEnd.exec(bare)?.[1]
  if (behind) {
    const given = forWhom ? gift.exec(behind) : null
    // 为68名村干部发放补贴: what they got, and who they are; 向500家企业邮寄资料: what was done
    if (given) return nameIn(forWhom === '向' ? (given[2] as string) : `${given[2]}${given[1]}`)
    if (verb) return nameIn(/^(?:完成|实现|达到|达)$/.test(verb) ? behind : `${verb}${behind}`)
    if (deeds.test(behind)) return nameIn(behind)
    const told = objectInFront.exec(bare)
    if (told && (underIndicators || told[1] === '完成')) return objectName(told[1] as string, told[2] as string, behind)
    if (!underIndicators || bare !== '') return null
    return runsOn.test(rest.slice(behind.length)) ? null : nameIn(behind)
  }
  const counted = countNouns[quantity.unit.replace(/^[万亿]/, '')]
  const alone = verb ? aloneWith.exec(bare.slice(0, -verb.length)) : null
  if (verb && alone) return counted && !emptyVerbs.test(verb) ? `${alone[1] ?? ''}${verb}${counted}` : null
  const isOutcome =
    underIndicators ||
    anyVerb.test(bare) ||
    openingVerbs.test(bare) ||
    happenings.test(quantity.unit) ||
    /(?:人次|批次|人数|户数|次数|数量|面积|里程|件数|场次)$/.test(bare)
  return isOutcome ? nameIn(bare) : null
}

/** 完成排班、调度、票务3个系统的改造, 完成监测小程序26个预警事项接入: what was counted is told in front of its number, behind the verb. */
const objectInFront = new RegExp(`^(?:全年|年内|当年|累计|共|已|分别)*(${verbs})了?([^,]{2,24})$`)

function objectName(verb: string, front: string, behind: string): string | null {
  const object = front.includes('、') ? behind : `${front.replace(/^对|等$/g, '')}${behind}`
  return nameIn(/^(?:完成|实现|达到|达)$/.test(verb) ? object : `${verb}${object}`)
}

/** 线上缴费100%覆盖, 所有阀门检修均按计划数量100%完成: what a share of a hundred happened to stands in front of it, the deed behind. */
function reachedName(bare: string, behind: string): string | null {
  const deed = /^\s*(?:的)?(全?覆盖|完成|达标|合格|到位|接入|上线|办结)(?=[,。;]|$)/.exec(behind)?.[1]
  const what = bare.replace(
    /(?:均|都|已|全部|全面)*(?:按照?(?:年度|预定|原定)?计划(?:数量|进度|要求)?)?(?:均|都|已|全部)*$/,
    '',
  )
  if (!deed || what.length < 3 || moneyWords.test(what) || ratioEndings.test(what)) return null
  return nameIn(deed === '完成' ? what : `${what}${deed}`)
}

const gift = new RegExp(`^([^、]{2,12}?)((?:${verbs}|追|挽|补|解|代).*)`)

/** 全年发放36,288人次, 被采纳94条: the verb has no object, the measure word says what. */
const aloneWith = /^(?:全年|年内|当年|本年|全市|全县|累计|共|已|总共|集中|组织)*(被|下乡|上门|入户|现场)?$/
/** Verbs that say nothing of their object. */
const emptyVerbs =
  /^(?:完成|实现|达到?|获得?|开展|组织|新增|增加|减少|支持|推进|落实|提供|形成|解决|保障|覆盖|实施|发现|建设|取得)$/
const countNouns: Record<string, string> = {
  人次: '人次',
  人: '人数',
  名: '人数',
  户: '户数',
  户次: '户次',
  家: '家数',
  件: '件数',
  场: '场次',
  次: '次数',
  批次: '批次',
  条: '条数',
  宗: '宗数',
  起: '起数',
  处: '处数',
}

const moneyRates =
  /(?:执行率|支付率|支出率|支出进度|执行进度|到位率|使用率|结余率|控制率|进度|占比?|增长|下降|减少|增加|提高|上升|同比|完成预算的?|完成年初预算的?|(?:预算|支出|资金|支付|目标支出)完成率)$/

const moneyWords = /支出|预算|资金|经费|拨款|费|收入|决算|投入|采购|金额/

/** 群众满意度, 验收合格率: rates of money (执行率 …) are amounts and none of ours. */
function ratioName(bare: string): string | null {
  // 药占比, 耗占比: of what a hospital takes in
  if (/^(?:药品?|耗材?)占比$/.test(bare)) return bare
  // 手术占比42.5% is a result, 项目支出占比 is of money
  if (/(?:占比|比重)$/.test(bare) && bare.length > 3 && !moneyWords.test(bare)) {
    const share = /占比$/.exec(bare)?.[0] ?? ''
    const name = nameIn(bare.slice(0, bare.length - share.length))
    return name && `${name}${share}`
  }
  if (
    moneyRates.test(bare) &&
    !/(?:帮扶|救助|补贴|补助)[^,]{0,6}到位率$|(?:设备|床位|系统|设施|平台|场地)[^,]{0,4}使用率$/.test(bare)
  )
    return null
  if (/^(?:全年|年度|总体)?(?:指标|目标|任务|项目|总体|实际)?(?:实际)?完成率$/.test(bare)) return null
  return ratioEndings.test(bare) ? nameIn(bare) : null
}
