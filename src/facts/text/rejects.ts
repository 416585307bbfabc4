import { notOwnMoney, thresholdAfter } from '../words/not-money-facts.ts'
import { thresholdWords } from '../words/rate-cues.ts'
import { moneyCuesIn } from './cue.ts'

const volumes = notOwnMoney
  .filter(([group]) => /^(?:business|differences|contracts)/.test(group))
  .flatMap(([, words]) => words)
const standards = notOwnMoney.find(([group]) => group.startsWith('standards'))?.[1] ?? []
const bounds = notOwnMoney.find(([group]) => group.startsWith('targets'))?.[1] ?? []

/** 政府采购金额（以合同签订为准）: when it counts, said in a bracket. */
const byContract = /\(以[^()]{1,14}为准\)|(?:按照?|依照?|依据|根据)(?:采购|施工|服务)?合同(?:约定|规定|要求|进度)?/g
/** 在各科目之间调剂8万元: what one item gave another leaves the whole as it was. */
const movedInside = /(?:之间|内部|相互)(?:进行|作|做)?(?:调剂|调整|调配|划转|调节)(?:使用)?(?:了|资金|预算|共|约)*\s*$/
/** 为293户农户980万元贷款办理贴息: what others borrowed. */
const lent = /^的?(?:小额|扶贫|信用|项目|银行|创业)*贷款(?!贴息|利息|风险|担保)/

/**
 * Whether a sum of money is not a fact of the organization's own budget: a volume of business, a contract, a standard per
 * head, a target or a threshold. `words` is the text in front of the sum back to the last comma, `after` what follows it.
 */
export function isNotOwnMoney(words: string, after: string): boolean {
  const clause = words.replace(byContract, '')
  if (lent.test(after) || movedInside.test(clause)) return true
  if (thresholdAfter.some((word) => after.startsWith(word)) && !/^以上[,。;、]/.test(after)) return true
  if (selects.test(clause) && selected.test(after)) return true
  const cue = moneyCuesIn(clause)
    .filter((hit) => !hit.weak)
    .at(-1)
  // 贷款贴息按企业贷款总额2亿元核算: the interest is paid by the unit, the loans are not
  const rest = clause.replace(/贷款贴息|贴息资金|授予[^,]{0,12}合同/g, '')
  if (rest !== clause && !/(?:贷款|授信)[^,;]{0,4}(?:余额|总额|规模|本金)/.test(rest)) return false
  const tail = clause.slice(cue ? Math.max(0, cue.start - 14) : -20)
  if (
    bounds.some((word) =>
      /为$|值$/.test(word)
        ? new RegExp(`(?<!经费|资金|专项|预算总?)${word}(?:是|为|达到|达)?[^,\u4e00-\u9fa5]*$`).test(clause)
        : clause.includes(word),
    )
  )
    return true
  if (volumes.some((word) => tail.includes(word))) return true
  if (savedByUse.test(clause) || ofOthers.test(clause) || earned.test(clause) || priced.test(clause)) return true
  if (changesBudget.test(clause)) return false
  const bare = clause.replace(named, '').replace(byStandard, '')
  return standards.some((word) =>
    word === '每' ? /每[^年]{0,4}$/.test(bare) : new RegExp(`${word}(?!化)[^,。;]{0,8}$`).test(bare),
  )
}

/** 对结转超过80万元|的单位收回: a bound that says which units are meant; so many of them (超过80万元的项目3个) are a name of what is told next. */
const selects = /(?:超过|超出|高于|低于|不足|多于|少于|大于|小于|达到?|满)\s*$/
const selected =
  /^(?:\(含\))?的(?:[^,。;\d]{0,6})?(?:县|市|区|乡镇|街道|单位|部门|项目|企业|地区|机构|学校|家庭|农?户)(?![^,。;]{0,2}\d)/

/** 节约电费78万元: what less electricity or oil was used is worth is a result, no balance of a budget. */
const savedByUse =
  /节[约省]了?(?:[\u4e00-\u9fa5]{0,4}(?:用电|用水|用气|用油|燃油|燃气|燃料|能源|能耗)|[电水气油热药]|标煤|取暖|种子|化肥)(?:费用?|成本|支出|开支)?(?:约|共|达)?\s*$/

/** 引导企业投入研发经费, 撬动社会资本: money that others put in. */
const ofOthers =
  /(?:引导|带动|撬动|吸引|拉动|动员|鼓励)[^,。;]{0,10}(?:企业|社会|民间|市场主体|金融机构|合作社|村集体|农户|群众)[^,。;]{0,6}(?:投入|投资|资本|自筹|研发)/
/** 带动贫困户总收入42万元: what others earned. */
const earned = /(?:贫困户|脱贫户|农户|农民|群众|村民|居民|合作社)[^,。;]{0,4}(?:总)?(?:增)?收入[^,。;]{0,4}$/
/** 核减工程造价: what works cost by their bills; 造价咨询费 is paid by the unit. */
const priced = /造价(?:金额|总额)?(?:共|约|达|为|计)*\s*$/

/** 高标准农田, 计量标准建设, 标准厂房, 标准化: in names of projects the word is no price. */
const named = /(?:高|计量|技术|地方|行业)标准|标准(?:化|建设|厂房|农田|体系|制定|制修订|研究)/g

/** 因补助标准提高等原因追加214万元: a change of the budget, whatever its reason was. */
const changesBudget = /(?:追加|调增|追减|调减|核减|压减|核增)(?:了)?(?:预算|资金|指标|经费)?(?:共|约|计|合计)?\s*$/

/** 按每亩120元的|标准兑付补偿款…: the price that a sum was paid by, and not the sum. */
const byStandard =
  /(?:^|[按照据])[^,。;]{0,20}标准(?=(?:共|已|累计|及时|足额|全额|向[^,。;]{2,10})*(?:兑付|兑现|发放|支付|拨付|给予|补助|奖补|列支|支出))/

/** 达到50%的为绿灯, 60%(含)至80%的评为中: a bound of a step of warnings or marks. */
const ofStep =
  /^(?:\(含\))?(?:及?以上|以下|以内)?(?:\(含\))?的(?:项目|单位|部门)?(?:为|是|属于?|[列评定记标划亮]为?|给予)(?:[“"]?[绿黄红蓝橙][”"灯色]|[“"]?[优良中差合不][”"秀好等格]|(?:正常|关注|预警|一般|较?慢|较?快|严重))/

export const isStep = (after: string): boolean => ofStep.test(after)

/** Whether a percentage is a threshold or a benchmark and no result: the words stand between its cue and the figure. */
export const isThreshold = (between: string, after: string): boolean =>
  thresholdWords.some((word) => between.includes(word)) ||
  isStep(after) ||
  /^(?:\(含\))?(?:及|或)?(?:以上|以下|以内)?(?:\(含\))?(?:的|有|共)+(?:项目|单位|部门|县|目标|\s*\d+\s*[个家项])/.test(
    after,
  )
