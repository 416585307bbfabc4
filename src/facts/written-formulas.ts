import { foldText } from '../base/chinese-text.ts'
import type { Block, Table } from '../document/schema.ts'
import { type Spot, textOf } from './evidence.ts'
import { type FormulaStep, stepsOf, type Token, tokensOf } from './formula-steps.ts'
import { idAt } from './known-at.ts'
import { operandAt } from './operand-at.ts'
import type { Amount, Formula, Indicator, Operand, Relation } from './schema.ts'

type Known = { amounts: readonly Amount[]; indicators: readonly Indicator[] }

/** A number with its unit. */
const figure = '\\d[\\d,]*(?:\\.\\d+)?'
/** The result of a sum that is written out: behind =, or in front of the bracket that shows how it came about. */
const resultBehind = new RegExp(`[=≈]\\s*(约)?\\s*(${figure})`, 'g')
const resultBefore = /(\d[\d,]*(?:\.\d+)?)[ ]*([^\d\s()+*×÷=,;。]{0,4})\(([^()=]*\d[^()=]*[÷×][^()=]*\d[^()=]*)\)/g

/**
 * 28人÷30人=93.33%, (63-32)÷32=96.88%, 户均4.66万元（11,747.60万元÷2,521户）: a sum written out with its terms and its result, wherever
 * it stands. Only what can be read to the last sign is a relation; a formula of words (支出数÷预算数×100%) is none.
 */
export function writtenFormulas(blocks: readonly Block[], subject: string, known: Known): Relation[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.flatMap((cell) => formulasIn({ block, cell }, rowName(block, cell.row, known) ?? subject, known))
      : formulasIn({ block }, subject, known),
  )
}

/** The indicator of the row that a formula stands in. */
const rowName = (table: Table, row: number, { indicators }: Known): string | null =>
  indicators.find(({ evidence }) => evidence.some((e) => e.block === table.id && e.cell?.row === row + 1))?.name ?? null

function formulasIn(spot: Spot, subject: string, known: Known): Relation[] {
  const text = foldText(textOf(spot).text)
  if (!/[÷×*+/-]/.test(text)) return []
  const behind = [...text.matchAll(resultBehind)].flatMap((m) => {
    const start = m.index + m[0].length - (m[2] as string).length
    return relationOf(
      spot,
      subject,
      known,
      { from: leftEnd(text, m.index), to: m.index },
      { start, about: Boolean(m[1]) },
    )
  })
  const before = [...text.matchAll(resultBefore)].flatMap((m) => {
    if (isSize(m[2] as string, m[3] as string)) return []
    const from = m.index + m[0].length - (m[3] as string).length - 1
    return relationOf(
      spot,
      subject,
      known,
      { from, to: from + (m[3] as string).length },
      { start: m.index, about: false },
    )
  })
  return [...behind, ...before]
}

/** 设备房1间(3.0m×3.0m): how large a thing is, not how many there are; 补助3,600元(12人×300元) is in the unit of a factor. */
const isSize = (unit: string, inside: string): boolean =>
  !inside.includes('÷') && !inside.split('×').some((factor) => factor.replace(/[\d.,\s]/g, '').startsWith(unit || '|'))

/** Where the sum in front of a = begins: behind the clause before it, or behind another =. */
function leftEnd(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const sign = text[i] as string
    if (/[=≈。;:!?\n、]/.test(sign)) return i + 1
    if (sign === ',' && !/^\d,\d{3}/.test(text.slice(i - 1, i + 4))) return i + 1
  }
  return 0
}

function relationOf(
  spot: Spot,
  subject: string,
  known: Known,
  { from, to }: { from: number; to: number },
  { start, about }: { start: number; about: boolean },
): Relation[] {
  const text = foldText(textOf(spot).text)
  const steps = stepsOf(tokensOf(text, from, to))
  const [result] = tokensOf(text, start, text.length)
  if (!steps || result?.kind !== 'number') return []
  const operand = (token: Extract<Token, { kind: 'number' }>): Operand => {
    const own = operandAt(spot, token.number, token.unit, token.start, token.end)
    return { ...own, id: idAt(own, [...known.amounts, ...known.indicators]) }
  }
  const formula = withOperands(steps, operand)
  const stated: Operand = {
    ...operand(result),
    qualifier: about || text.slice(0, result.start).endsWith('约') ? 'about' : null,
  }
  const label = /([\u4e00-\u9fa5“”]{2,12})[为是:=]?$/.exec(text.slice(0, Math.min(from, result.start)))?.[1]
  return [{ kind: 'formula', subject, group: spot.block.id, label: label ?? subject, stated, formula }]
}

const withOperands = (step: FormulaStep, operand: (token: Extract<Token, { kind: 'number' }>) => Operand): Formula =>
  'sign' in step
    ? { sign: step.sign, a: withOperands(step.a, operand), b: withOperands(step.b, operand) }
    : operand(step)
