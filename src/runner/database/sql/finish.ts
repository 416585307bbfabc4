/**
 * The result of a file and the end of its job, in one statement and so in one transaction: either the file has its state, its result
 * is there and its job will never run again, or nothing of it happened. A second result for the same revision finds the state set and
 * changes nothing. $1 id, $2 revision, $3 state, $4 media type, $5 reason, $6 counts, $7 attempts, $8 machine, $9 JSON text. Gives one
 * row when this was the first result.
 */
export const finishFile = `
with finished as (
  update heshu.files
  set state = $3, media_type = $4, reason = $5::json, counts = $6::jsonb, attempts = $7, machine = $8, finished_at = now()
  where id = $1::bigint and revision = $2 and state is null
  returning id
), kept as (
  insert into heshu.results (file_id, extraction) select id, $9::text from finished
)
select (heshu_queue.remove_job('file ' || id)).id as job from finished`

/** $1 id, $2 revision. No row when it is finished, or was handed in anew. */
export const unfinishedFile = `
select file, sha256, bytes::float8 as bytes, options from heshu.files where id = $1::bigint and revision = $2 and state is null`

/** $1 pipeline. Whether any file is left to read. */
export const anyUnfinished =
  'select exists (select from heshu.files where state is null and pipeline = $1) as unfinished'
