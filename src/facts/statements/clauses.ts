/** The clauses of a stretch; a comma inside a figure (1,047起) parts none. */
export const clausesOf = (stretch: string): string[] => stretch.split(/[:;。]|,(?!\d{3}(?!\d))/)

/** The words between the last comma and a figure. */
export const lastClause = (lead: string): string => clausesOf(lead).at(-1) ?? ''
