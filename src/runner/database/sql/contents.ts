/**
 * $1 sha256, $2 bytes, $3 in the shared folder. Gives no row when the contents are there already; what lay in a folder alone and is now
 * handed in without one moves to the database.
 */
export const putContents = `
insert into heshu.contents as contents (sha256, bytes, in_folder) values ($1, $2, $3)
on conflict (sha256) do update set in_folder = false where contents.in_folder and not excluded.in_folder
returning sha256`

/** $1 sha256, $2 number of the part from 0, $3 data. */
export const putPart = 'insert into heshu.content_parts (sha256, part, data) values ($1, $2, $3)'

/** $1 sha256. */
export const whereContentsAre = 'select bytes::float8 as bytes, in_folder from heshu.contents where sha256 = $1'

/** $1 sha256, $2 number of the part from 0. */
export const getPart = 'select data from heshu.content_parts where sha256 = $1 and part = $2'
