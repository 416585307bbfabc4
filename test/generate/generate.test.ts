import { describe, expect, test } from 'vitest'
import { errorClasses } from '../../scripts/generate/errors/mutation.ts'
import { type GeneratedFile, generate } from '../../scripts/generate/generate.ts'
import { formShapes } from '../../scripts/generate/tables/form-shapes.ts'
import type { CheckLine } from '../../scripts/generate/truth.ts'
import { toJsonLines } from '../../scripts/generate/truth.ts'
import { writeHtml } from '../../scripts/generate/write-html.ts'

const files = Array.from({ length: 250 }, (_, i) => generate(i + 1))

const textOf = ({ paper }: GeneratedFile): string =>
  paper.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.ink.text
        : block.rows.map((row) => row.map((c) => c.ink.text).join('\t')).join('\n'),
    )
    .join('\n')

const checksOf = (file: GeneratedFile): CheckLine[] =>
  file.truth.filter((line): line is CheckLine => line.kind === 'check')

describe('generated reports', () => {
  test('a seed gives the same file and the same truth again', () => {
    for (const file of files.slice(0, 25)) {
      const again = generate(file.seed)
      expect(writeHtml(again.paper)).toBe(writeHtml(file.paper))
      expect(toJsonLines(again.truth)).toBe(toJsonLines(file.truth))
    }
  })

  test('different seeds give different files', () => {
    expect(new Set(files.map(textOf)).size).toBe(files.length)
  })

  test('what the truth quotes stands in the text', () => {
    const wrong = files.flatMap((file) => {
      const text = textOf(file)
      return file.truth
        .flatMap((line) => (line.kind === 'amount' || line.kind === 'indicator' ? [line] : []))
        .filter(({ raw, quote }) => !text.includes(raw) || !quote.includes(raw))
        .map((line) => `${file.seed}: ${line.raw} «${line.quote}»`)
    })
    expect(wrong).toEqual([])
  })

  test('no token of an unfinished figure is left', () => {
    expect(
      files.filter((file) => /[\uE000\uE001]|undefined|NaN|\{\w*\}/.test(textOf(file))).map(({ seed }) => seed),
    ).toEqual([])
  })

  test('on a clean report every relation holds', () => {
    const wrong = files
      .filter(({ error }) => error === null)
      .flatMap((file) => checksOf(file).filter(({ verdict }) => verdict === 'inconsistent'))
    expect(wrong).toEqual([])
  })

  test('a seeded error is one required line, with its class and cause, and breaks a relation', () => {
    for (const file of files.filter(({ error }) => error !== null)) {
      const planted = checksOf(file).filter((line) => line.planted)
      expect(planted, `seed ${file.seed}`).toHaveLength(1)
      expect(planted[0]).toMatchObject({ verdict: 'inconsistent', error: file.error?.class })
      expect(planted[0]?.optional).toBeUndefined()
      expect(planted[0]?.cause).toBeTruthy()
    }
  })

  test('every class of error, every form and both near misses occur', () => {
    expect(new Set(files.map(({ error }) => error?.class).filter(Boolean))).toEqual(new Set(errorClasses))
    const ways = new Set(files.flatMap(({ truth }) => truth.map((line) => ('way' in line ? line.way : undefined))))
    expect(Object.keys(formShapes).filter((name) => !ways.has(`form ${name}`))).toEqual([])
    const verdicts = new Set(files.flatMap((file) => checksOf(file).map(({ verdict }) => verdict)))
    expect(verdicts).toEqual(new Set(['consistent', 'truncated', 'inconsistent']))
  })
})
