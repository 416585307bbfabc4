import type { GreyPicture } from './grey-picture.ts'

/** page: find the areas of text in the picture; lines: the picture is one column of lines. */
export type PictureLayout = 'page' | 'lines'

/** Tesseract's page segmentation modes for the two. */
export const segmentationModes: Record<PictureLayout, string> = { page: '3', lines: '6' }

/** Recognises one picture at a time. */
export interface OcrEngine {
  /** Program, version and data: "tesseract 5.3.0 (chi_sim 4.0.0_best_int)". */
  readonly name: string
  /**
   * Picture -> hOCR with boxes of characters.
   * @throws OcrFailure when the engine fails or takes longer than `timeLimit` milliseconds
   */
  recognise(picture: GreyPicture, layout: PictureLayout, timeLimit: number): Promise<string>
  close(): Promise<void>
}

/** Settings that both engines share. */
export const engineSettings: Record<string, string> = {
  hocr_char_boxes: '1',
  user_defined_dpi: '200',
}
