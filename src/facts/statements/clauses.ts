import type { Quantity } from '../quantity-types.ts'
import { clausesOf } from '../text/sentences.ts'

/** The words between the last comma and a figure. */
export const lastClause = (lead: string): string => clausesOf(lead).at(-1) ?? ''

/** 48小时内修复率, 12345热线: a figure that belongs to the name of what comes behind it, and is no result. */
export const isPartOfName = (text: string, { end, unit }: Quantity): boolean =>
  (/(?:小时|分钟|日|天|工作日|个月)$/.test(unit) &&
    /^\s*(?:以|之)?内[\u4e00-\u9fa5]{1,10}[率度](?!要求|规定)/.test(text.slice(end, end + 14))) ||
  (unit === '' && /^(?:政务服务|便民)?(?:服务)?热线/.test(text.slice(end, end + 8)))
