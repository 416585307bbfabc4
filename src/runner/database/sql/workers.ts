/** $1 id, $2 machine, $3 jobs, $4 pipeline. Also for a worker that was thought lost and is not. */
export const sayAlive = `
insert into heshu.workers (id, machine, jobs, pipeline) values ($1, $2, $3, $4)
on conflict (id) do update set seen_at = now()`

/**
 * Workers not heard of for $1 seconds. After a restart of the server all have that time to come back: while it was down none could be
 * heard.
 */
export const lostWorkers = `
select id from heshu.workers
where seen_at < now() - make_interval(secs => $1) and pg_postmaster_start_time() < now() - make_interval(secs => $1)
for update skip locked`

/** $1 ids of workers. Jobs they hold, with the tries these have had. */
export const jobsHeldBy = `
select id, attempts, max_attempts from heshu_queue.jobs where locked_by = any($1::text[])`

/** $1 ids of workers. */
export const unlockJobsOf = 'select heshu_queue.force_unlock_workers($1::text[])'

/** $1 ids of workers. */
export const forgetWorkers = 'delete from heshu.workers where id = any($1::text[])'

/**
 * $1 ids of jobs. The first loss of a worker says nothing against the files it held: they go on at once. A file that is there again and
 * again when a worker ends comes back after growing pauses: 0, 2, 6, 19, 54 … seconds.
 */
export const pauseJobs = `
select heshu_queue.reschedule_jobs(array[id::bigint], now() + (exp(least(attempts, 10) - 1) - 1) * interval '1 second')
from heshu_queue.jobs where id = any($1::bigint[])`

/** $1 ids of jobs without a try left, $2 why. */
export const failJobs = 'select heshu_queue.permanently_fail_jobs($1::bigint[], $2)'

/**
 * Jobs that nobody holds and that have no try left. With a key their file is still to be recorded; without, its result is in place and
 * the worker ended before it could clear them away.
 */
export const usedUpJobs = `
select jobs.id, files.id as file_id, files.revision, files.file, files.bytes::float8 as bytes, files.sha256, jobs.attempts, jobs.last_error
from heshu_queue.jobs left join heshu.files on jobs.key = 'file ' || files.id
where jobs.locked_at is null and jobs.attempts >= jobs.max_attempts`

/** $1 ids of jobs. */
export const clearJobs = 'select heshu_queue.complete_jobs($1::bigint[])'
