import { formatNumber } from './docx-number-format.ts'
import type { ListPlace } from './docx-styles.ts'
import { childOf, childrenOf, switchAt, valueAt, type XmlElement } from './docx-xml.ts'

interface Level {
  start: number
  format: string
  /** "%1、", "（%2）", "%1.%2": the signs after % are levels, counted from 1. */
  text: string
  /** The level whose numbers start this one afresh; 0: never. Default: every level above. */
  restart: number | undefined
  /** Shows the levels above in plain digits. */
  isLegal: boolean
  styleId: string | undefined
}

interface List {
  abstractId: string
  levels: Map<number, Level>
  /** Starts that this list sets anew. */
  starts: Map<number, number>
}

/** Counts the paragraphs of lists in document order and gives each the number that Word shows before it. */
export interface Counter {
  next(place: ListPlace): string
}

export function readNumbering(root: XmlElement | undefined, stylesRoot: XmlElement | undefined): Counter {
  const lists = readLists(root, stylesRoot)
  /** Lists of one abstract definition count on together. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next(place) {
      const list = lists.get(place.numId)
      if (!list) return ''
      const depth = levelOf(list, place)
      const level = list.levels.get(depth)
      if (!level) return ''
      const count = counts.get(list.abstractId) ?? []
      counts.set(list.abstractId, count)
      advance(count, list, depth, begun, place.numId)
      return show(list, count, depth, level)
    },
  }
}

/** A style of the list may be tied to a level. */
function levelOf(list: List, place: ListPlace): number {
  if (place.styleId === null) return place.level
  for (const [depth, level] of list.levels) if (level.styleId === place.styleId) return depth
  return place.level
}

function advance(count: (number | undefined)[], list: List, depth: number, begun: Set<string>, numId: string): void {
  const override = list.starts.get(depth)
  const key = `${numId}/${depth}`
  if (override !== undefined && !begun.has(key)) count[depth] = override
  else count[depth] = (count[depth] ?? startOf(list, depth) - 1) + 1
  begun.add(key)
  for (let below = depth + 1; below < 9; below++) {
    const restart = list.levels.get(below)?.restart
    if (restart === undefined || (restart > 0 && depth < restart)) count[below] = undefined
  }
}

const startOf = (list: List, depth: number): number => list.starts.get(depth) ?? list.levels.get(depth)?.start ?? 1

function show(list: List, count: (number | undefined)[], depth: number, level: Level): string {
  if (level.format === 'bullet') return level.text.trim() === '' ? '' : '•'
  const shown = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels.get(at)?.format ?? 'decimal'
    return formatNumber(count[at] ?? startOf(list, at), level.isLegal && at < depth ? 'decimal' : format)
  })
  return shown.trim()
}

function readLists(root: XmlElement | undefined, stylesRoot: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>()
  for (const name of ['w:abstractNum', 'w:listDef']) {
    for (const found of childrenOf(root, name)) {
      abstracts.set(found.attributes['w:abstractNumId'] ?? found.attributes['w:listDefId'] ?? '', found)
    }
  }
  const lists = new Map<string, List>()
  for (const found of [...childrenOf(root, 'w:num'), ...childrenOf(root, 'w:list')]) {
    const linked = valueAt(found, 'w:abstractNumId') ?? valueAt(found, 'w:ilst') ?? ''
    const [abstractId, abstract] = follow(linked, abstracts, root, stylesRoot)
    const levels = new Map(childrenOf(abstract, 'w:lvl').map(readLevel))
    const starts = new Map<number, number>()
    for (const override of childrenOf(found, 'w:lvlOverride')) {
      const depth = Number(override.attributes['w:ilvl'] ?? 0)
      const own = childOf(override, 'w:lvl')
      if (own) levels.set(depth, readLevel(own)[1])
      const start = valueAt(override, 'w:startOverride')
      if (start !== undefined) starts.set(depth, Number(start))
    }
    lists.set(found.attributes['w:numId'] ?? found.attributes['w:ilfo'] ?? '', { abstractId, levels, starts })
  }
  return lists
}

/** An abstract list may only point to the list of a numbering style. */
function follow(
  id: string,
  abstracts: Map<string, XmlElement>,
  root: XmlElement | undefined,
  stylesRoot: XmlElement | undefined,
): [string, XmlElement | undefined] {
  const abstract = abstracts.get(id)
  const link = valueAt(abstract, 'w:numStyleLink')
  if (link === undefined) return [id, abstract]
  for (const [otherId, other] of abstracts) if (valueAt(other, 'w:styleLink') === link) return [otherId, other]
  const style = childrenOf(stylesRoot, 'w:style').find((at) => at.attributes['w:styleId'] === link)
  const numId = valueAt(style, 'w:pPr', 'w:numPr', 'w:numId')
  const list = childrenOf(root, 'w:num').find((at) => at.attributes['w:numId'] === numId)
  const otherId = valueAt(list, 'w:abstractNumId') ?? id
  return [otherId, abstracts.get(otherId)]
}

function readLevel(found: XmlElement): [number, Level] {
  const restart = valueAt(found, 'w:lvlRestart')
  return [
    Number(found.attributes['w:ilvl'] ?? 0),
    {
      start: Number(valueAt(found, 'w:start') ?? 0),
      format: formatOf(found),
      text: switchAt(found, 'w:rPr', 'w:vanish') ? '' : (valueAt(found, 'w:lvlText') ?? ''),
      restart: restart === undefined ? undefined : Number(restart),
      isLegal: switchAt(found, 'w:isLgl') ?? false,
      styleId: valueAt(found, 'w:pStyle'),
    },
  ]
}

/** Newer formats (custom "001, 002") stand in an alternative with a fallback; Word 2003 numbers its formats. */
function formatOf(found: XmlElement): string {
  const plain = valueAt(found, 'w:numFmt')
  if (plain !== undefined) return plain
  const alternative = childOf(found, 'mc:AlternateContent')
  const custom = childOf(childOf(alternative, 'mc:Choice'), 'w:numFmt')
  if (custom && /^0\d/.test(custom.attributes['w:format'] ?? '')) return 'decimalZero'
  return valueAt(alternative, 'mc:Fallback', 'w:numFmt') ?? 'decimal'
}
