import { describe, expect, test } from 'vitest'
import { clearSeals } from '../../../src/ingest/ocr/clear-seals.ts'
import { eraseRules } from '../../../src/ingest/ocr/erase-rules.ts'
import { evenLight } from '../../../src/ingest/ocr/even-light.ts'
import { type GreyPicture, toGrey } from '../../../src/ingest/ocr/grey-picture.ts'
import { findRules } from '../../../src/ingest/ocr/image-rules.ts'
import { inkThreshold } from '../../../src/ingest/ocr/ink-threshold.ts'
import { skewOf, turn } from '../../../src/ingest/ocr/straighten.ts'
import { type Drawing, drawnPicture, print } from './drawn-page.ts'

const lines: Drawing['draw'] = (context) => {
  context.font = print
  for (let i = 0; i < 12; i++)
    context.fillText('全年预算一千二百万元，执行情况总体良好，按期完成任务。', 60, 80 + i * 52)
}

const prepared = (drawing: Drawing): { grey: GreyPicture; ink: number } => {
  const grey = evenLight(toGrey(drawnPicture(drawing)))
  return { grey, ink: inkThreshold(grey) }
}

const inkShare = (grey: GreyPicture, threshold: number): number =>
  grey.data.reduce((sum, value) => sum + (value <= threshold ? 1 : 0), 0) / grey.data.length

describe('straightening', () => {
  test.each([-3, -0.7, 0.5, 1.4, 4])('a page turned by %s degrees is found and levelled', (degrees) => {
    const { grey, ink } = prepared({
      width: 1100,
      height: 800,
      draw: (context) => {
        context.translate(550, 400)
        context.rotate((degrees * Math.PI) / 180)
        context.translate(-550, -400)
        lines(context)
      },
    })
    const angle = skewOf(grey, ink)
    expect((angle * 180) / Math.PI).toBeCloseTo(degrees, 0)
    expect(Math.abs(skewOf(turn(grey, angle), ink))).toBeLessThan(0.004)
  })

  test('a straight page and an empty one are left alone', () => {
    const straight = prepared({ width: 1100, height: 800, draw: lines })
    expect(skewOf(straight.grey, straight.ink)).toBe(0)
    const empty = prepared({ width: 400, height: 400, draw: () => {} })
    expect(skewOf(empty.grey, empty.ink)).toBe(0)
  })
})

describe('seals', () => {
  const seal: Drawing['draw'] = (context) => {
    context.strokeStyle = 'rgb(214, 42, 48)'
    context.globalCompositeOperation = 'multiply'
    context.lineWidth = 15
    context.beginPath()
    context.arc(400, 300, 190, 0, Math.PI * 2)
    context.stroke()
    context.lineWidth = 10
    context.strokeRect(300, 250, 200, 110)
    context.globalCompositeOperation = 'source-over'
  }
  const read = (draw: Drawing['draw']): GreyPicture => {
    const picture = drawnPicture({ width: 900, height: 650, draw })
    const grey = toGrey(picture)
    clearSeals(picture, grey)
    return evenLight(grey)
  }

  test('the print under a seal stays and the seal goes', () => {
    const bare = read(lines)
    const sealed = read((context) => {
      lines(context)
      seal(context)
    })
    const different = sealed.data.reduce(
      (sum, value, i) => sum + (value < 140 === (bare.data[i] as number) < 140 ? 0 : 1),
      0,
    )
    expect(inkShare(bare, 140)).toBeGreaterThan(0.03)
    expect(different / bare.data.length).toBeLessThan(0.002)
  })

  test('a red heading is no seal and keeps its ink', () => {
    const heading = read((context) => {
      context.fillStyle = 'rgb(200, 20, 30)'
      context.font = print.replace('33px', '60px')
      context.fillText('某某县财政局文件', 120, 120)
    })
    expect(inkShare(heading, 140)).toBeGreaterThan(0.005)
  })
})

test('a shadow over half the page does not become ink', () => {
  const shadow: Drawing = {
    width: 800,
    height: 600,
    draw: (context) => {
      const light = context.createLinearGradient(0, 0, 800, 0)
      light.addColorStop(0, 'rgb(120, 120, 120)')
      light.addColorStop(1, 'rgb(245, 245, 245)')
      context.fillStyle = light
      context.fillRect(0, 0, 800, 600)
      context.fillStyle = '#101010'
      lines(context)
    },
  }
  const plain = prepared({ ...shadow, draw: lines })
  const shaded = prepared(shadow)
  expect(inkShare(shaded.grey, shaded.ink)).toBeCloseTo(inkShare(plain.grey, plain.ink), 1)
  expect(shaded.grey.data[0]).toBeGreaterThan(230)
})

describe('ruling lines', () => {
  const table: Drawing['draw'] = (context) => {
    context.lineWidth = 2
    for (const y of [100, 180, 260]) context.strokeRect(100, y, 700, 0)
    for (const x of [100, 340, 800]) context.strokeRect(x, 100, 0, 160)
    context.strokeRect(500, 180, 0, 80)
    context.font = print
    context.fillText('一二三工程日目口', 360, 240)
  }

  test('lines are found with their ends, and strokes of letters are none', () => {
    const { grey, ink } = prepared({ width: 900, height: 360, draw: table })
    const rules = findRules({ ...grey, ink: (ink + 255) / 2 })
    const found = rules.map(({ direction, at, from, to }) => [direction, at, from, to].join(' '))
    expect(rules.filter(({ direction }) => direction === 'horizontal').map(({ at }) => Math.round(at))).toEqual([
      100, 180, 260,
    ])
    expect(
      rules
        .filter(({ direction }) => direction === 'vertical')
        .map(({ at, from, to }) => [at, from, to].map(Math.round)),
      found.join('\n'),
    ).toEqual([
      [100, 99, 261],
      [340, 99, 261],
      [500, 179, 261],
      [800, 99, 261],
    ])
  })

  test('erased lines leave paper, and letters that touch them whole', () => {
    const { grey, ink } = prepared({ width: 900, height: 360, draw: table })
    eraseRules(grey, findRules({ ...grey, ink: (ink + 255) / 2 }), ink)
    const letters = prepared({
      width: 900,
      height: 360,
      draw: (context) => {
        context.font = print
        context.fillText('一二三工程日目口', 360, 240)
      },
    })
    const changed = grey.data.reduce(
      (sum, value, i) => sum + (value <= ink === (letters.grey.data[i] as number) <= ink ? 0 : 1),
      0,
    )
    // The line through the letters takes a few pixels of them.
    expect(changed).toBeLessThan(120)
  })
})
