import type { Extraction } from './schema.ts'

/** Changes whenever a result could change: part of the key under which finished work is found again. */
const pipeline = '1'

export const generator: Extraction['generator'] = { name: 'heshu', version: '0.1.0', pipeline }
