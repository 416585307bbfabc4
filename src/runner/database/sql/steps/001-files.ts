/** The files handed in, their contents, their results, and the workers that read them. */
export const filesStep = `
create table heshu.contents (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  -- In the shared folder instead of content_parts.
  in_folder boolean not null
);

create table heshu.content_parts (
  sha256 text not null references heshu.contents on delete cascade,
  part int not null,
  data bytea not null,
  primary key (sha256, part)
);
-- Documents are compressed already: trying again costs time and saves nothing.
alter table heshu.content_parts alter column data set storage external;

create table heshu.files (
  id bigint generated always as identity primary key,
  -- Name of the result below a run folder. Ordered by code, whatever the language of the server is.
  output text collate "C" not null unique,
  -- Name of the source below the folder that was handed in, with its subfolders.
  file text not null,
  -- With options and pipeline the key of finished work. Null when the file could not be opened.
  sha256 text,
  bytes bigint not null,
  -- What else the result depends on.
  options jsonb not null,
  pipeline text not null,
  -- Raised when the name is handed in with other contents or options: results of earlier revisions are no longer taken.
  revision int not null default 1,
  submitted_at timestamptz not null default now(),
  -- Null until the reading has ended.
  state text,
  media_type text,
  -- The problem that explains the state. Not jsonb: a message may quote a character that jsonb refuses.
  reason json,
  counts jsonb,
  attempts int,
  -- Name of the one that read it.
  machine text,
  finished_at timestamptz,
  check ((state is null) = (counts is null) and (state is null) = (media_type is null) and (state is null) = (finished_at is null))
);
create index files_by_content on heshu.files (sha256, output);
create index files_unfinished on heshu.files (id) where state is null;

-- The list of files as a dataset holds it: the same columns and states as on one machine. Of files with the same contents the first by
-- name stands for all, if it could be read: of two damaged files each is named as damaged.
create view heshu.file_list as
select
  output, file, sha256, bytes, media_type,
  case when is_again then 'duplicate' else state end as state,
  reason ->> 'code' as reason_code, reason ->> 'message' as reason_zh, reason ->> 'message_en' as reason_en,
  case when is_again then first end as duplicate_of,
  id, counts, attempts, machine, finished_at
from (
  select files.*, first, first <> output and state in ('done', 'done-with-problems') as is_again
  from heshu.files left join (
    select sha256, min(output) as first from heshu.files where sha256 is not null group by sha256 having count(*) > 1
  ) as repeated using (sha256)
) as compared;

create table heshu.results (
  file_id bigint primary key references heshu.files on delete cascade,
  -- The JSON file of the document, byte for byte.
  extraction text not null
);

create table heshu.workers (
  -- Under this name its jobs are locked in the queue.
  id text primary key,
  machine text not null,
  jobs int not null,
  pipeline text not null,
  started_at timestamptz not null default now(),
  -- It says every few seconds that it lives.
  seen_at timestamptz not null default now()
);
`
