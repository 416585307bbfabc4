/** Files by state, null for those still to read, with what they came to. */
export const filesByState = `
select state, count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes,
  coalesce(sum((counts ->> 'pages')::int), 0)::float8 as pages,
  coalesce(sum((counts ->> 'numbers')::int), 0)::float8 as numbers,
  coalesce(sum((counts ->> 'findings')::int), 0)::float8 as findings
from heshu.file_list group by state order by state`

/** Jobs held by a worker, and jobs that failed before and wait for their next try. */
export const jobsByProgress = `
select
  count(*) filter (where locked_at is not null and key is not null)::int as in_hand,
  count(*) filter (where locked_at is null and attempts between 1 and max_attempts - 1)::int as to_retry
from heshu_queue.jobs`

/** $1 pipeline. Files that wait for workers of another version. */
export const waitingForOtherVersions = `
select pipeline, count(*)::int as files from heshu.files where state is null and pipeline <> $1 group by pipeline order by pipeline`

/** Workers by machine, with the seconds since they were last heard. */
export const workersNow = `
select machine, count(*)::int as workers, sum(jobs)::int as jobs, extract(epoch from now() - min(seen_at))::float8 as silent
from heshu.workers group by machine order by machine`

/** $1 minutes. Files finished in that time, and the seconds since the first of them. */
export const finishedLately = `
select count(*)::int as files, coalesce(extract(epoch from now() - min(finished_at)), 0)::float8 as seconds
from heshu.files where finished_at > now() - make_interval(mins => $1)`

/** $1 states that count as read, $2 most rows. */
export const unreadFiles = `
select file, state, reason_code, reason_zh, reason_en, attempts from heshu.file_list
where state <> all($1::text[]) order by output limit $2`

export const databaseSize = 'select pg_database_size(current_database())::float8 as bytes'
