/**
 * The budgets beside 一般公共预算 that have an income and a spending of their own (预算法 第五条), as reports of finance bureaus call them.
 * Used by facts/text/fund-sides.ts and full-list.ts, and by checks/rules/fund-balances.ts for what is left of such a fund.
 */
export const fundNames = '(?:政府性基金|国有资本经营|社会保险基金|社保基金)'

/** The name of such a budget by itself: 政府性基金, 国有资本经营预算. */
export const fundBudget = new RegExp(`^(?:全[省市县区州]|[省市县区州本]级)?${fundNames}(?:预算)?$`)

/** Money of the insured: their fund as a whole or of one insurance. */
export const insuranceFund = /社会保险基金|社保基金|(?:养老|医疗|失业|工伤|生育)保险基金/

/** Whether a subject is such a fund, or one of an insurance: 城乡居民基本养老保险基金. */
export const isFund = (subject: string): boolean =>
  fundBudget.test(subject) || (insuranceFund.test(subject) && /基金$/.test(subject))

/**
 * Who passes a budget (预算法 第四十三条), in front of what it is: 年初人代会批准的, 经县十七届人大三次会议审议通过. A standing committee passes changes. Used
 * by facts/text/read-money.ts and name-frame.ts.
 */
export const passedByCongress =
  /^[^,;。]{0,24}(?:人代会|人民代表大会|人大(?!常委)(?:会议?|[一二三四五六七八九十]次会议)?)[^,;。常]{0,6}?(?:批准|审议通过|审查通过|审议批准|表决通过|通过)的?/

/**
 * What leaves a fund for another budget (预算法实施条例 第九条), as the name of the item in its account. Used by facts/text/fund-sides.ts and
 * checks/rules/fund-balances.ts.
 */
export const transferName = '调出资金'

/**
 * What comes in from what the state owns: 上缴利润, 股利股息, 产权转让收入. Of this budget it is income; profits that firms made are none. Used by
 * facts/text/fund-sides.ts.
 */
export const ownerIncome =
  /(?:[上收缴交](?:缴|交|取)?[^,。;]{0,6}利润|利润收入|股利|股息|红利|分红|产权转让|股权转让|清算)(?:、?(?:股利|股息|红利))*(?:收入)?(?:共|约|为|是|达)*\s*$/
