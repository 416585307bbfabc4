import type { Indicator } from './schema.ts'

type Said = Pick<Indicator, 'id' | 'subject' | 'source' | 'name' | 'written' | 'group' | 'evidence'> &
  Partial<Indicator>

/** An indicator with what is said of it; whatever is not said is null. */
export const newIndicator = (said: Said): Indicator => ({
  ...nothingSaid,
  ...said,
})

/** In the order of the schema: files hold the fields in it. */
const nothingSaid = {
  id: '',
  subject: '',
  source: 'table',
  level1: null,
  level2: null,
  name: '',
  op: null,
  target: null,
  target_unit: null,
  target_text: null,
  actual: null,
  actual_unit: null,
  actual_text: null,
  completion_rate: null,
  change_rate: null,
  weight: null,
  score: null,
  verdict: null,
  reason: null,
} as const
