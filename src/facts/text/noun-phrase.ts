import { recalled } from '../../base/recall.ts'
import { budgetActs, budgetWords, causeWords, genericNames } from '../words/no-names.ts'
import { fillers, leadIns } from '../words/phrases.ts'
import { balanced } from './balanced.ts'
import { isFundSource } from './fund-source.ts'
import { withoutFrame } from './name-frame.ts'
import { listMark } from './sentences.ts'

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)
const fillerWords = longestFirst(fillers)
const leadWords = longestFirst(leadIns)
const generic = new Set(genericNames)

const times = new RegExp(
  [
    // 2019至2021年期间; 20XX年 of a model text
    '(?:19|20)\\d\\d\\s*年?\\s*[-—~至到]\\s*(?:19|20)\\d\\d\\s*年(?:度)?(?:期间|间)?',
    '20[xX×*]{2}\\s*年(?:度)?',
    '(?:截至|截止|到|至)?(?:19|20)\\d\\d\\s*年(?:度)?\\s*(?:\\d{1,2}\\s*[-—~至到]\\s*)?(?:\\d{1,2}\\s*月(?:份)?)?\\s*(?:\\d{1,2}\\s*日)?(?:底|末|初|间)?',
    '(?:截至|截止)?\\d{1,2}\\s*(?:月份?)?\\s*[-—~至到]\\s*\\d{1,2}\\s*月(?:份)?(?:底|末)?',
    '(?:截至|截止|到|至)?\\d{1,2}\\s*月(?:份)?\\s*(?:\\d{1,2}\\s*日)?(?:底|末|止)?',
    '(?:第)?[一二三四]季度',
    '[上下]半年',
    '前三季度',
    '上半年',
    '截至目前',
    '截止目前',
  ].join('|'),
  'g',
)

/** 财政事务(款)财政委托业务支出(项): a subject of the budget is called as the classification has it, 财政 and all. */
const classified = /(?:^|[,:、。\d]|\([类款]\))\s*(财政[\u4e00-\u9fa5]{2,20})\([类款项]\)[^\u4e00-\u9fa5]*$/

/**
 * The name in a stretch of text in front of a cue or a figure, or null when it names nothing of its own.
 * List marks, times, lead-ins (其中, 用于, 截至…) and general nouns (该项目, 资金) are taken off from both ends.
 */
export const nameIn = recalled((stretch: string): string | null => {
  const subject = classified.exec(stretch)?.[1]
  if (subject !== undefined) return subject
  let text = withoutFrame(stretch)
  if (/^(?:主要|均|并)?(?:通过|经由|力争|争取)/.test(text)) return null
  for (let before = ''; before !== text; ) {
    before = text
    text = withoutLead(text.replace(listMark, '').trim())
  }
  // 病区改造因招标节约: why is no part of a name; 基因, 因公 are
  text = text.replace(
    /(?<=[\u4e00-\u9fa5]{4}|[\u4e00-\u9fa5]{2}[县市区镇乡])(?<![基原成诱起病死])因(?!公|病|素|特|地)[^,]*$/,
    '',
  )
  text = text
    .replace(times, '')
    // 办公设备2万元(打印机1台)、专用设备: what a bracket says of the item before is no part of the next name
    .replace(/^\([^()]*\)\s*[、,;]\s*/, '')
    .replace(/\(\)/g, '')
    .replace(/^[\s,、:;。.·—-]+|[\s,、:;。.·—-]+$/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = withoutLead(text)
    text = withoutTail(text)
    text = text.replace(/^[\s,、:;。.)·—-]+|[\s,、:;。.(·—-]+$/g, '')
  }
  text = text.replace(
    /(?<=[\u4e00-\u9fa5)])\s*\d+(?:\.\d+)?\s*(?:万|余)?[\u4e00-\u9fa5]{1,2}[、,]?\s*(?:金额|资金|经费)?$/,
    '',
  )
  text = text.replace(/^(?:\d+(?:\.\d+)?\s*)?个?项目$/, '')
  // 省级配套|支出: what was spent of a source of funds is of the source
  if (/支出$/.test(text) && isFundSource(text.replace(/支出$/, ''))) text = text.replace(/支出$/, '')
  if (text.length > 7) text = text.replace(/(?<=项目|经费|专项|补贴|工程|费用?)支出$/, '')
  // 石岭县支出 is about the county
  text = text.replace(/(?<=[\u4e00-\u9fa5]{2}(?:县|市|区|镇|乡|村|街道|局|所|院|校|馆|站|中心|公司))支出$/, '')
  // “三公”经费决算完成预算的…: the accounts of it are of it
  text = text.replace(/(?<=[\u4e00-\u9fa5”"](?:经费|费用?))决算数?$/, '')
  text = balanced(text)
    // 就业补助资金指标: the quota is the money
    .replace(/(?<=[\u4e00-\u9fa5]{2}(?:资金|经费))(?:预算)?指标$/, '')
    .replace(/^(?:我|本)[县市区州局](?=[\u4e00-\u9fa5“”()]{4,}(?:资金|经费|补助|工程|项目)$)/, '')
    .replace(/\s*(?:专项|项目)?\s*(?:19|20)\d\d$/, '')
    .replace(/^\d{3,7}(?:余|多)?[名户]?(?=[\u4e00-\u9fa5]{4,})/, '')
    // 地方投入农田建设资金: who pays and what for
    .replace(/^(中央|地方|[省市州县区]级?)(?:财政)?(?:共|累计|配套)?投入[\u4e00-\u9fa5]{2,}(?=(?:资金|经费)$)/, '$1')
  if (isNoName(text)) return null
  // “三公”预算28万元: the cue took the second half of the name
  if (/^[“"]?三公[”"]?$|[“"]三公[”"]$/.test(text)) return `${text}经费`
  return text
})

/** What is left says nothing of its own: too short, a general noun, how something was done, a number. */
function isNoName(text: string): boolean {
  if (text.length < 2 || text.length > 45 || generic.has(text) || !/[\u4e00-\u9fa5A-Za-z]/.test(text)) return true
  // 本馆|收入: what came in, or went out, of the office as a whole
  if (
    /^[本我](?![级年期项次])(?:[\u4e00-\u9fa5]|单位|部门|中心|学校|医院)(?:收入|支出|收支)(?:[合总]计)?(?:、(?:收入|支出))?$/.test(
      text,
    )
  )
    return true
  // 街道部门预算: the office's own
  if (/^(?:本|我|全)?(?:街道|[镇乡院校局办处]|单位|中心)部门(?:整体|年初)?预算$/.test(text)) return true
  if (
    /^[一二两三四五六七八九十\d]+(?:个|项|类|家|县|区|市|者|级|部分|方面|年(?:来|间|期间)?)?(?:财政|子?项目)?(?:分别|合计|共计)?$/.test(
      text,
    )
  )
    return true
  if (
    /^(?:该|此|各该|上述|这|到位|未(?!成年|来|婚|名)|已|支付|拨付|下达|安排|按(?!揭|摩|时|期|质|季|月)|按[季月]度?分|根据|依据|经(?!营|济|常|费|开|贸)|因(?!公|病|[^,]{1,10}(?:死亡|受伤|伤亡|失学|失业)$)|为了)/.test(
      text,
    ) ||
    /(?:指标|目标|情况|口径|综述|结论|说明|分析|如下|得分|评分|分值|概况|挂钩)$|原因|[及与]$|^[增减降升](?:至|到|加到|长到)|于|被(?!困|征|保险|监护|测)|后按|^(?:对照|参照|比照|依照)|通过(?!率)|按照|根据|^严格按|按(?:照)?合同|以及其|来源看|方向看|(?<!照)看$/.test(
      text,
    )
  )
    return true
  // 对等级为中、差以及执行率偏低的5个项目，核减…: which projects, and none by name
  if (/(?:等级|等次)为["“]?[优良中差]["”]?、|(?:得分|执行率|支付率)(?:偏低|较低|不高)/.test(text)) return true
  // 较申报数|核减…: the figure compared with
  if (/^(?:预算|资金|项目|部门)*(?:申报|申请|上报|送审|批复|批准|审定|审核)(?:数|额|值|金额|资金|预算)?$/.test(text))
    return true
  // 全年累计向承保机构|支付…: who got it; 上年同期|支出: when
  if (
    /^同[期月季](?:支出|收入|执行|完成|水平)?$|^(?:[本该]?项目|全年|累计|[共已]|年内|当年)*向(?![阳家日塘湖化坊东南西北导])/.test(
      text,
    )
  )
    return true
  if (causeWords.test(text) || (budgetWords.test(text) && budgetActs.test(text))) return true
  if (/^(?:[我本][\u4e00-\u9fa5]{1,3}|单位)?(?:部门|单位|整体)预算$|^同(?:上|去|上一)?年?度?$/.test(text)) return true
  if (/%|占(?:全年|总|本年)/.test(text) || /^(?:为)?\d+(?:\.\d+)?(?:万|余)?[名人户个家]/.test(text)) return true
  if (/[\d〕\]]号(?:文件?)?$|^上级(?!补助|转移|专项|拨|财政拨)/.test(text)) return true
  if (/^(?:前|后)?[一二两三四五六七八九十]+(?:项|者|类)$/.test(text)) return true
  return /^(?:个|项|家|户|人|名|条|台|万|级|类|次)?(?:项目|资金|单位|子项|专项)?$/.test(text)
}

function withoutLead(text: string): string {
  for (const word of leadWords) {
    if (text.startsWith(word) && text.length > word.length && !keepsName(text, word))
      return text.slice(word.length).replace(/^[\s,、::;]+/, '')
  }
  return text === '' || leadWords.includes(text) ? '' : text
}

/** 财政拨款, 财政资金, 安排… are names of sources; 全市 in 全市性 is not a lead-in. */
function keepsName(text: string, word: string): boolean {
  if (word === '财政') return /^财政(?:拨款|专户|补助|补贴|贴息|预算|性|事务|局|所|授权|直接)/.test(text)
  if (word === '支付') return false
  if (word === '计划') return /^计划(?:生育|内|外|单列)/.test(text)
  if (word === '年初' || word === '年末') return /^年[初末](?:财政拨款)?结[转余]/.test(text)
  if (word === '上年' || word === '上年度') return /^上年度?结[转余]/.test(text)
  if (word === '安排' || word === '投入' || word === '采购' || word === '购置' || word === '印制')
    return text.length - word.length < 2
  if (word.length === 1)
    return (
      /^(?:中央|对外|对照|对标|对比|对接|对口|对个人|对附属|对企业|对村|经营|经济|经常|与会|和谐|及时|在职|在校|在编|由此|从业|因公|因病|按时|将军|以工|以奖|以旧|有线|有机|有效|还款|还本|把关|含税|含氟|另类|即时|为民|为老|是否|共青|共建|共享|共同|计划生育|计算|计量|计生|计划|各级|比武|比赛|较大|到户|到村|到期|到位|现代|现场|现金|再就业|再生|至诚|如意|如东|如皋|如期)/.test(
        text,
      ) && !/^对(?:个人和家庭)?的补助支出等$/.test(text)
    )
  return false
}

const tails = [
  '总体',
  '涉及',
  '项目',
  '专项经费',
  '专项',
  '方面',
  '等',
  '的',
  '为',
  '共',
  '共计',
  '合计',
  '总计',
  '已',
  '累计',
  '实际',
  '全年',
  '当年',
  '本年',
  '年度',
  '年',
  '数',
  '额',
  '经',
  '是',
  '达',
  '并',
  '中',
  '内',
  '已经',
  '完成',
  '财政',
  '预计',
  '可',
  '全部',
  '年末',
  '年底',
  '年中',
  '年初',
  '上年',
  '较',
  '比',
  '按同口径',
  '同口径',
  '按可比口径',
  '可比口径',
  '与',
  '和',
  '分别',
  '均',
  '各',
  '总额',
  '总',
  '用',
  '共需',
  '约需',
  '尚需',
  '还需',
  '尚有',
  '仍有',
  '仅',
  '只',
  '约',
  '由',
  '(',
  '后',
  '当季',
  '截至',
]

function withoutTail(text: string): string {
  for (const word of longestFirst(tails)) {
    if (!text.endsWith(word) || text.length - word.length < (word === '项目' || word === '专项' ? 4 : 2)) continue
    if (word === '中' && /(?:初|高|集)中$/.test(text)) continue
    if (word === '比' && /[药耗材]占比$/.test(text)) continue
    if (word === '达' && /(?:直|下|到|送)达$/.test(text)) continue
    if (
      word === '总' ||
      word === '后' ||
      word === '内' ||
      word === '用' ||
      word === '可' ||
      word === '数' ||
      word === '额'
    ) {
      if (!/[)”\u4e00-\u9fa5]{3,}$/.test(text)) continue
      if (/(?:使用|费用|运用|利用|公用|室内|校内|海内|市内|善后|灾后|产后|背后)$/.test(text)) continue
    }
    if (
      (word === '数' || word === '额') &&
      !/(?:预算|决算|执行|支出|收入|到位|下达|完成|结余|结转|安排|调整|批复|资金|使用|总)[数额]$/.test(text)
    )
      continue
    if (word === '年' && /\d$/.test(text.slice(0, -1))) continue
    if (word === '经' || word === '并' || word === '由') return text.slice(0, -word.length)
    if (word === '财政' && /(?:中央|公共|[省市州县区级])财政$/.test(text)) continue
    if (word === '共' && text.endsWith('公共')) continue
    return text.slice(0, -word.length).trim()
  }
  return text
}

/** What stands between a cue and its figure once the words without meaning are gone; '' when nothing is left. */
export function meaningfulRest(stretch: string): string {
  let text = stretch.replace(times, '').replace(/[\s,、:;“”"]+/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    for (const word of fillerWords) {
      if (text.startsWith(word)) {
        text = text.slice(word.length)
        break
      }
    }
  }
  return text
}
