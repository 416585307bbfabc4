/**
 * Files of one batch: new names are added, names with other contents or options start anew, the others stay as they are.
 * $1 [{output, file, sha256, bytes}] in input order, $2 options, $3 pipeline, $4 states that are tried
 * again. Gives the rows that now have to be read.
 */
export const putFiles = `
with given as (
  select * from rows from (json_to_recordset($1::json) as (output text, file text, sha256 text, bytes bigint))
    with ordinality as row (output, file, sha256, bytes, position)
)
insert into heshu.files as files (output, file, sha256, bytes, options, pipeline)
select output, file, sha256, bytes, $2::jsonb, $3::text from given order by position
on conflict (output) do update set
  file = excluded.file, sha256 = excluded.sha256, bytes = excluded.bytes, options = excluded.options, pipeline = excluded.pipeline,
  revision = files.revision + 1, submitted_at = now(),
  state = null, media_type = null, reason = null, counts = null, attempts = null, machine = null, finished_at = null
where (files.sha256, files.options, files.pipeline) is distinct from (excluded.sha256, excluded.options, excluded.pipeline)
  or excluded.sha256 is null or files.state = any($4::text[])
returning id, output, revision`

/** $1 ids of files whose results no longer hold. */
export const dropResults = 'delete from heshu.results where file_id = any($1::bigint[])'

/**
 * $1 ids of files, $2 task, $3 tries. A file that still waits gets its job replaced, not doubled. Contents in the shared folder are for
 * workers that have it.
 */
export const addJobs = `
select count(*)::int as jobs from heshu_queue.add_jobs(array(
  select json_populate_record(null::heshu_queue.job_spec, json_build_object(
    'identifier', $2::text,
    'payload', json_build_object('file', files.id::text, 'revision', files.revision),
    'job_key', 'file ' || files.id,
    'max_attempts', $3::int,
    'flags', case when contents.in_folder then array['shared-folder'] end
  ))
  from heshu.files join heshu.contents using (sha256)
  where files.id = any($1::bigint[]) order by files.id
))`
