import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { moneyCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'

/** One slot of a distributed list: 预算、支出分别为… gives measures, 甲县、乙县支出分别为… gives names. */
export interface Slot {
  name: string | null
  measure: Measure | null
}

const marks = /(?:分别|依次)(?:达到|达|为|是|支出|安排|到位|下达|完成)?\s*$/
const separators = /[、,]|(?:以及|和|及|与)(?=[^谐])/

/**
 * Slots named in front of 分别为: as many as there are figures behind it, or null when the counts differ
 * (then nobody can say which figure belongs to which name).
 */
export function slotsBefore(clause: string, figures: number): Slot[] | null {
  const m = marks.exec(clause.trimEnd())
  if (!m) return null
  return slotsIn(clause.slice(0, m.index), figures)
}

/** Slots named in front of 均为: any number from two. */
export function slotsShared(clause: string): Slot[] | null {
  const m = /(?:均|都)(?:为|是)?\s*$/.exec(clause.trimEnd())
  return m ? slotsIn(clause.slice(0, m.index), null) : null
}

function slotsIn(names: string, wanted: number | null): Slot[] | null {
  if (moneyCuesIn(names).some((hit) => hit.word.includes('、'))) return null
  const parts = namesIn(names, wanted)
  if (parts.length < 2 || (wanted !== null && parts.length < wanted)) return null
  const used = wanted === null ? parts : parts.slice(-wanted)
  const cues = used.map((part) => moneyCuesIn(part).at(-1) ?? null)
  const shared = cues.at(-1)?.measure ?? null
  const tail = commonTail(used)
  return used.map((part, i) => {
    const cue = cues[i]
    const ends = cue && cue.end >= part.length - 1
    const rest = ends ? part.slice(0, cue.start) : part
    const bare = rest.trim()
    const name =
      nameIn(cue?.weak && rest.length >= 2 ? part : rest) ?? (bare.length >= 2 && bare.length <= 6 ? bare : null)
    return {
      name: name && tail && i < used.length - 1 && !name.endsWith(tail) ? name + tail : name,
      measure: (ends && (!cue.weak || cue.start === 0) ? cue.measure : null) ?? shared,
    }
  })
}

/** The names of a list; where they are more than the figures, 与 or 及 inside a name (农机购置与应用补贴) is taken for no comma. */
function namesIn(list: string, wanted: number | null): string[] {
  const pieces = list.split(separators).map((piece) => piece.trim())
  const marks = [...list.matchAll(new RegExp(separators, 'g'))].map(([mark]) => mark)
  const parts = pieces.flatMap((text, i) => (text === '' ? [] : [{ text, mark: marks[i - 1] ?? '' }]))
  for (const inside of ['与', '及', '和']) {
    for (let i = 1; i < parts.length && wanted !== null && parts.length > wanted; i++) {
      const [before, part] = [parts[i - 1], parts[i]]
      if (!before || part?.mark !== inside || moneyCuesIn(before.text).length > 0) continue
      parts.splice(i - 1, 2, { text: before.text + inside + part.text, mark: before.mark })
      i--
    }
  }
  return parts.map(({ text }) => text)
}

/** 中央、省级、市级资金: the kind of money stands behind the last name only. */
function commonTail(parts: string[]): string | null {
  const last = (parts.at(-1) as string).replace(/(?:支出|安排|到位|下达|预算|执行)+$/, '')
  const tail = /(?:级)?(?:财政)?(?:配套)?(资金|经费|补助)$/.exec(last)
  return tail && parts.slice(0, -1).every((p) => !p.endsWith(tail[1] as string) && p.length <= 8)
    ? (tail[1] as string)
    : null
}

/** How many figures stand in a row from `at`, joined by 、 or 和 only. */
export function figuresInRow(folded: string, quantities: readonly Quantity[], at: number): number {
  let n = 1
  for (let i = at; i + 1 < quantities.length; i++, n++) {
    const a = quantities[i] as Quantity
    const b = quantities[i + 1] as Quantity
    // 86万元，2022年比2021年增长4%: the date opens the next clause
    if (b.kind === 'date') break
    if (!/^\s*(?:[、,]|[、,]?\s*(?:和|及|与|以及))\s*$/.test(folded.slice(a.end, b.start))) break
  }
  return n
}
