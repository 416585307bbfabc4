/** All well; something not read or not consistent; used wrongly; a defect of heshu. */
export const exitCodes = { ok: 0, some: 1, usage: 2, bug: 70 } as const
