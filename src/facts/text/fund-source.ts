const levels = '中央|省级?|自治区级?|市级?|州级?|盟市|县级?|区级?|县\\(区\\)级|镇级?|乡级?|本级|上级'

const ofLevel = `^(${levels})(?:财政|直达|配套|补助|专项|安排|统筹|预算|拨款)*(?:资金|经费)?$`

const source = new RegExp(
  `${ofLevel}|^(?:(?:当年)?财政(?:拨款|资金)|自[筹有](?:资金)?|单位资金|社会资金|财政专户管理资金|债券(?:资金)?|其他资金|一般公共预算|政府性基金预算?|上年结转(?:资金)?)$`,
)

/** Whether a name is a source of funds (中央资金, 县级财政配套, 自筹) and no project or unit. */
export const isFundSource = (name: string): boolean => source.test(name)

const levelName = new RegExp(ofLevel)

/** 县级配套, 县级资金 and 县级财政配套资金 are one source: the level that pays. Null for sources that name none. */
export const payingLevel = (name: string): string | null => levelName.exec(name)?.[1]?.replace(/级$/, '') ?? null
