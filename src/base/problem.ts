import { z } from 'zod'

/** Something about the input that the reader of the result must know. Never thrown: it travels beside the value. */
export const Problem = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(\.[a-z0-9-]+)+$/)
    .describe('Stable dotted code, such as pdf.encrypted'),
  level: z
    .enum(['error', 'warning', 'note'])
    .describe('error: the file (or page) could not be read; warning: something may be missing; note: for information'),
  page: z.int().min(1).nullable().describe('1-based page, null when the problem is not about one page'),
  message: z.string().min(1).describe('One Chinese sentence for the user that says what to do'),
  message_en: z.string().min(1).describe('The same sentence in English'),
  block: z.string().nullable().optional().describe('Block the problem is about, such as b12'),
})
export type Problem = z.infer<typeof Problem>
