import type { Block, Box, Paragraph, Run } from '../../document/schema.ts'
import { middleX, middleY, roundBox, roundPoint } from '../layout/boxes.ts'
import type { Skew } from '../layout/page-content.ts'

interface Layout {
  blocks: Block[]
  furniture: Paragraph[]
}

/** Layout of straightened pages -> the same with all boxes where they lie on the pages as they were scanned. */
export function turnBack({ blocks, furniture }: Layout, skews: ReadonlyMap<number, Skew>): Layout {
  if (skews.size === 0) return { blocks, furniture }
  const shiftOf = (page: number | null, box: Box): [number, number] => {
    const skew = page === null ? undefined : skews.get(page)
    return skew ? shift(skew, middleX(box), middleY(box)) : [0, 0]
  }
  const turnBox = (page: number | null, box: Box | null): Box | null => (box ? moved(box, shiftOf(page, box)) : null)
  const turnRun = (run: Run): Run => {
    if (!run.box) return run
    const [dx, dy] = shiftOf(run.page, run.box)
    const turned: Run = { ...run, box: moved(run.box, [dx, dy]) }
    if (run.glyphs)
      turned.glyphs = run.glyphs.map((glyph) => ({
        ...glyph,
        left: roundPoint(glyph.left + dx),
        right: roundPoint(glyph.right + dx),
      }))
    return turned
  }
  const turnParagraph = (paragraph: Paragraph): Paragraph => ({ ...paragraph, runs: paragraph.runs.map(turnRun) })
  return {
    furniture: furniture.map(turnParagraph),
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? turnParagraph(block)
        : {
            ...block,
            cells: block.cells.map((cell) => ({
              ...cell,
              box: turnBox(cell.page, cell.box),
              runs: cell.runs.map(turnRun),
            })),
          },
    ),
  }
}

/** How far a point of the straightened page lies from its place on the scanned one. */
function shift({ angle, x: cx, y: cy }: Skew, x: number, y: number): [number, number] {
  const [dx, dy] = [x - cx, y - cy]
  return [dx * Math.cos(angle) - dy * Math.sin(angle) - dx, dx * Math.sin(angle) + dy * Math.cos(angle) - dy]
}

const moved = ([x0, y0, x1, y1]: Box, [dx, dy]: [number, number]): Box => roundBox([x0 + dx, y0 + dy, x1 + dx, y1 + dy])
