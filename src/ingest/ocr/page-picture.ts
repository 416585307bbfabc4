import type { PageContent } from '../layout/page-content.ts'

/** The picture of a page: 8 bits red, green, blue and alpha a pixel, rows from the top. */
export interface PagePicture {
  width: number
  height: number
  data: Uint8ClampedArray
  /** The place of the picture on the page, in PDF points: the whole page when it was rendered. */
  box: [number, number, number, number]
  /** embedded: as the scanner stored it; rendered: painted at about 200 dpi. */
  source: 'embedded' | 'rendered'
}

/** A page that has to be recognised. */
export interface PicturePage {
  number: number
  width: number
  height: number
  /** What the page's own text says, if it has any: a foreign text layer. */
  layer: PageContent | null
  /** Made when it is asked for, and anew each time: keep it no longer than needed. */
  picture(): Promise<PagePicture>
}
