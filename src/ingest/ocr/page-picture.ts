/** The picture of a page, rows from the top. */
export interface PagePicture {
  width: number
  height: number
  /** Bytes a pixel: grey; red, green and blue; the same with opacity. */
  channels: 1 | 3 | 4
  data: Uint8Array | Uint8ClampedArray
  /** The place of the picture on the page, in PDF points: the whole page when it was rendered. */
  box: [number, number, number, number]
  /** embedded: as the scanner stored it; rendered: painted at about 200 dpi. */
  source: 'embedded' | 'rendered'
}

/** A page that has to be recognised; sizes in points. */
export interface ScannedPage {
  number: number
  width: number
  height: number
}
