import { quotedFigure } from '../facts/evidence.ts'
import type { Evidence } from '../facts/schema.ts'

/** One place in the document, whatever its figure is read as. */
export const placeKey = (e: Evidence): string => [e.block, e.cell?.row, e.cell?.column, e.number_start].join('/')

/** The figure as it is read at present. */
export const readFigure = (e: Evidence): string => e.reading?.text ?? quotedFigure(e)

/** The figure as it was recognised at first. */
export const recognisedFigure = (e: Evidence): string => e.reading?.recognised ?? quotedFigure(e)
