/** Why an engine gave no text: what it reads with is missing, it took too long, or it failed. */
export class OcrFailure extends Error {
  readonly reason: 'data-missing' | 'engine-missing' | 'timeout' | 'failed'

  constructor(reason: OcrFailure['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}
