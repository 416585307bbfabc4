import { describe, expect, test } from 'vitest'
import { evenLight } from '../../../src/ingest/ocr/even-light.ts'
import { type InkPicture, toGrey } from '../../../src/ingest/ocr/grey-picture.ts'
import { inkThreshold } from '../../../src/ingest/ocr/ink-threshold.ts'
import { linesAround } from '../../../src/ingest/ocr/lines-around.ts'
import { type Drawing, drawnPicture, print } from './drawn-page.ts'

/** A title, a caption, a table's place from 200 to 400, and a note. */
const drawn = (more: Drawing['draw'] = () => {}): InkPicture => {
  const picture = drawnPicture({
    width: 900,
    height: 520,
    draw: (context) => {
      context.font = print.replace('33px', '54px')
      context.fillText('项目支出绩效自评表', 180, 90)
      context.font = print
      context.fillText('单位：万元', 620, 170)
      context.fillText('注：执行率等于实际支出除以全年预算。', 60, 470)
      more(context)
    },
  })
  const grey = evenLight(toGrey(picture))
  return { ...grey, ink: inkThreshold(grey) }
}

const table = [50, 200, 850, 400] as [number, number, number, number]
const cell = [70, 230, 200, 255] as [number, number, number, number]

describe('lines around tables', () => {
  test('title, caption and note are lines, each cut down to its ink', () => {
    const lines = linesAround(drawn(), [table], [cell])
    expect(lines).toHaveLength(3)
    const [title, caption, note] = lines as [number, number, number, number][]
    expect(title?.[0]).toBeGreaterThan(170)
    expect((title?.[3] as number) - (title?.[1] as number)).toBeGreaterThan(40)
    expect(caption?.[0]).toBeGreaterThan(600)
    expect(note?.[1]).toBeGreaterThan(430)
  })

  test('a drawing above the table is no line: the page is read as a page', () => {
    const seal: Drawing['draw'] = (context) => {
      context.lineWidth = 6
      context.beginPath()
      context.arc(790, 95, 70, 0, 7)
      context.stroke()
    }
    expect(linesAround(drawn(seal), [table], [cell])).toBeNull()
  })

  test('text beside a table is not lost', () => {
    const beside: Drawing['draw'] = (context) => context.fillText('附', 858, 300)
    expect(linesAround(drawn(beside), [table], [cell])).toBeNull()
  })
})
