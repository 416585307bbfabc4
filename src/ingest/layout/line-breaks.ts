import { isWide } from './join-text.ts'

/** Width of a letter as part of the type's height: ideographs are square. */
const wideWidth = 1
const latinWidth = 0.55

const startsUnit = /^[A-Za-z0-9.,%+\-/:]+/

/**
 * The least a line break had to leave free for the next line's beginning to have moved down: its first ideograph, or the
 * whole figure or Latin word that it begins with.
 */
export function firstUnitWidth(text: string, fontSize: number): number {
  const unit = startsUnit.exec(text)?.[0] ?? text[0] ?? ''
  let width = 0
  for (const character of unit) width += isWide(character) ? wideWidth : latinWidth
  // Signs that may not begin a line pull the character before them down with them.
  const mayNotBegin = /[，。、；：）》”’！？%％,.;:)]/
  if (mayNotBegin.test(text[1] ?? '') && isWide(text[0] ?? '')) width += wideWidth
  return width * fontSize
}
