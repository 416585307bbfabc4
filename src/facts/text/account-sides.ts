import { accountSides } from '../words/account-lines.ts'

const longest = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const joins = '(?:主要|分别)?(?:为|是|系|包括|包含|含|有|由|:)'
const anySide = new RegExp(
  `^[\\s,;]*(?:其中:?)?(?:${longest([...accountSides.income, ...accountSides.spending])})${joins}`,
)
const grantIn = new RegExp(`^[\\s,;]*(?:其中:?)?(?:${longest(accountSides.income)})${joins}[^,;。]*拨款$`)

/** 收入方为当年拨款80万元, 支出一侧包括本年支出60万元: on which side of the account a sum stands is no part of its name. */
export const withoutSide = (stretch: string): string =>
  isGrantIn(stretch) && bareGrant.test(stretch) ? '' : stretch.replace(anySide, '')

/** 当年拨款: of no fund that it names. */
const bareGrant =
  /(?<![\u4e00-\u9fa5])(?:[^,;。]*?(?:为|是|系|括|含|有|由|:))(?:当年|本年|年度|全年|度|的|财政)*拨款\s*$/

/** 收入方为当年拨款80万元: what was granted, on the side of the income, came in. */
export const isGrantIn = (clause: string): boolean => grantIn.test(clause.trimEnd())
