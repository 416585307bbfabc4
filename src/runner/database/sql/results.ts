/** $1 name after which to go on, '' for the first, $2 most rows. Results in the order of the bytes of their names. */
export const nextResults = `
select files.output, files.file, results.extraction as text
from heshu.files join heshu.results on results.file_id = files.id
where files.output > $1 order by files.output limit $2`

export const resultCounts = `
select count(state)::int as finished, (count(*) - count(state))::int as "left" from heshu.files`
