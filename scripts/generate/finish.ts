import { type Figure, isMoney, tokens } from './figure.ts'
import { type Block, type Ink, joinInk, type Mark, marked, plain } from './paper.ts'
import type { Scribe, StatedAmount, StatedIndicator } from './scribe.ts'

/** Puts the figures, as they are written now, in the place of their tokens, with the facts that they state. */
export function finishBlocks(blocks: readonly Block[], scribe: Scribe): Block[] {
  const facts = factsOf(scribe)
  const finish = (ink: Ink): Ink => finishInk(ink, scribe.figures, facts)
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, ink: finish(block.ink) }
      : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, ink: finish(cell.ink) }))) },
  )
}

function finishInk(ink: Ink, figures: ReadonlyMap<number, Figure>, facts: ReadonlyMap<number, Mark['fact'][]>): Ink {
  return joinInk(
    ...tokens(ink.text).map((part) => {
      if (typeof part === 'string') return plain(part)
      const figure = figures.get(part)
      if (!figure) throw new Error(`No figure ${part}`)
      return marked(figure.raw, ...(facts.get(part) ?? []))
    }),
  )
}

function factsOf(scribe: Scribe): Map<number, Mark['fact'][]> {
  const facts = new Map<number, Mark['fact'][]>()
  const add = (figure: Figure, fact: Mark['fact']): void => {
    facts.set(figure.id, [...(facts.get(figure.id) ?? []), fact])
  }
  for (const stated of scribe.amounts) add(stated.figure, amountFact(stated))
  for (const stated of scribe.indicators) add(stated.anchor, indicatorFact(stated))
  return facts
}

function amountFact({ figure, subject, fact, sign }: StatedAmount): Mark['fact'] {
  return {
    ...fact,
    subject: subject.name,
    aliases: subject.aliases,
    value: figure.value.times(sign).toNumber(),
    unit: isMoney(figure.unit) ? 'CNY' : 'percent',
  }
}

const numberOf = (figure: Figure | null): number | null => (figure ? Number(figure.number) : null)

function indicatorFact(stated: StatedIndicator): Mark['fact'] {
  const { target, actual, verdict, change } = stated
  return {
    ...stated.fact,
    op: stated.op,
    target: numberOf(target),
    target_unit: target?.unit || null,
    actual: numberOf(actual),
    actual_unit: actual?.unit || null,
    completion_rate: numberOf(stated.rate),
    weight: numberOf(stated.weight),
    score: numberOf(stated.score),
    ...(change ? { change_rate: numberOf(change) } : {}),
    verdict: verdict ? (verdict.yes.includes(verdict.figure.number) ? 'met' : 'unmet') : null,
  }
}
