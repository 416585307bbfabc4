import { passedByCongress } from '../words/fund-budgets.ts'
import { withoutSide } from './account-sides.ts'

/** 支出按用途分为…, 资金来源为…, 支出构成为…: how a sum is divided is no part of the name of its first part. */
const divisionWords =
  /^[^,;:。]*?(?:按[^,;:。]{0,6}(?:用途|来源|项目|科目|性质|类型|类别|级次|层级|功能|方向|投向|构成|结构|区域|地区|单位|部门|年度|内容|对象|环节)(?:分类|分别|分)(?:为|成|是)|(?:资金|经费|收入|预算)来源(?:主要)?(?:为|是|包括|有)|(?:构成|组成)(?:情况)?(?:主要)?(?:为|是))[:,]?/

/** A stretch without what stands round a name: what a sum is divided by, who pays, what was done with projects. */
export const withoutFrame = (stretch: string): string =>
  withoutSide(withoutComment(stretch))
    .replace(/[《》]/g, '')
    // 按合同预留的|质保金: why it is there
    .replace(
      /^\s*(?:其中:?|包括|包含|含|主要是)?按(?:照)?(?:合同|规定|约定|协议|比例)[^,]{0,8}?(?:预留|扣留|留存|暂扣|留置)的?/,
      '',
    )
    // 210万元|的航道疏浚: what is left of a figure in front
    .replace(/^\s*的(?!士|哥)/, '')
    .replace(/^.*\((?:类|款)\)(?=.*\((?:款|项)\))/, '')
    .replace(/\((?:类|款|项)\)/g, '')
    // 其他收入(含往来转入): what a name takes in or leaves out is no part of it
    .replace(/(?<=[\u4e00-\u9fa5]{2})\((?:含|包含|包括|不含|不包括|除)[^()]{2,40}\)\s*$/, '')
    // 单就2022年而言: what is looked at
    .replace(/^(?:单|仅|只)?就[^,。]{1,12}?(?:而言|来说|来讲|来看)/, '')
    .replace(/^(?:(?:从|按)[^,]{1,12}(?:来看|看)|(?:分|就)[^,。]{1,8}?看(?=[,。:]|$))/, '')
    // 与上年决算相比减少: what something is compared with
    .replace(/^\s*(?:与|同)[^,]{0,16}(?:预|决)?算数?相比?$/, '')
    // 区财政分四次|拨付: in how many lots it was paid
    .replace(/分(?:[两二三四五六七八九十多若]|\d{1,2}|干)+[次批期笔](?=拨付|下达|支付|到位|拨|付|发放|$)/, '')
    .replace(passedByCongress, '')
    // 一部分用于解决历史遗留问题
    .replace(/^[\s、,]*(?:另)?(?:一|另一)部分(?:资金)?(?:主要)?用于/, '')
    .replace(/^向([^,。;]{2,16}?)(?:注入|拨付|补充|增加|追加|投入|划转)(资本金|注册资本|国有资本)$/, '$1$2')
    // 县级按规定比例配套
    .replace(
      /(?<=[省市州县区镇]级?)按(?:规定|政策|要求|比例|标准|有关|分担)+的?(?:比例)?(?=配套|承担|分担|负担|安排)/,
      '',
    )
    .replace(divisionWords, '')
    // 重点工程17个、执行: what was counted in front of the mark
    .replace(/^.*\d\s*[万余]?\s*(?:[个项家户处所座条台辆人名件次批]|人次)、(?=[^、\d]*$)/, '')
    .replace(/^.*(?:对象|名称|内容|主体|指标|目标|来源)(?:主要)?(?:是|为|包括|有)/, '')
    .replace(/^.*(?:支出|收入|资金|经费)(?:主要)?包括/, '')
    // 用于工资福利、社保缴费等方面的人员经费: what it pays for
    .replace(/^[^,;。]*、[^,;。]*等(?:各)?(?:个)?方面的(?=[\u4e00-\u9fa5“]{4,})/, '')
    // 执行数中财政拨款占…: what it is a part of
    .replace(
      /^\s*(?:[本全当]年)?(?:实际)?(?:执行|支出|收入|预算|决算|到位)(?:总?额|数|合计)?(?:当?中|里)(?!心)(?=[\u4e00-\u9fa5]{3})/,
      '',
    )
    .replace(/^了(?!解|望)/, '')
    // 省财政厅以某财教〔2024〕17号文批复…: by which document
    .replace(/^.*?(?:以|按照?|根据|依据)[^,。;]{0,30}\d+号(?:文件?)?/, '')
    // who pays is not what it is paid for
    .replace(/^.*?财政(?:局|厅|部门|所)?(?:已将|已|将|及时|累计|共)/, '')
    .replace(/^.*?财政(?:局|厅|部门|所)?(?:批复|核定|安排|下达|拨付)(?=[我本])/, '')
    // 全年收到|上级补助收入: that it came
    .replace(/^[^,]{0,6}(?:收到|取得|获得)了?(?=[\u4e00-\u9fa5]{2,16}收入$)/, '')
    // 加|上级补助收入, 加|上解支出: no 加上 in front of a name that lacks its first letter
    .replace(/^[\s,;]*(?:再|另)?加(?=上[级年解])/, '')
    // 使用当年财政拨款安排的会议费: what it was paid from
    .replace(/^.*财政(?:拨款|资金)(?:预算|收入)?安排的(?=[“"]?[\u4e00-\u9fa5]{2})/, '')
    .trim()

/** What is said of the thing itself behind its name. */
const withoutComment = (stretch: string): string =>
  stretch
    // 甲项目自评结论：…: what is told of it
    .replace(
      /(?<=[\u4e00-\u9fa5]{2}(?:项目|专项|工程|经费|资金)["”]?)(?:绩效)?(?:自评|评价)(?:的)?(?:结论|结果|情况|得分)$/,
      '',
    )
    // 就业补助资金如剔除年中追加的…: what is left out for once
    .replace(/(?<=[\u4e00-\u9fa5”)]{3})(?:如果?|若|假如)(?:剔除|扣除|除去|不含|不计)[^,]*$/, '')
    // 本次监控覆盖项目支出8个: how far a review goes
    .replace(
      /^(?:本次|此次|本轮|本期)?(?:绩效)?(?:运行)?(?:监控|自评|评价)(?:工作|范围)?(?:共)?(?:覆盖|涉及|涵盖|包括)了?(?:全部|所有|预算|部门)*项目[^,]*$/,
      '',
    )
    // 某局纳入绩效自评的项目共4个: the office, and what was done with its projects
    .replace(/(?:共|均|已|应)?(?:纳入|列入|参与|参加|开展|组织)[^,]{0,12}(?:自评|评价|监控|管理)[^,]*$/, '')
