import { Logger } from 'graphile-worker'
import { generator } from '../../pipeline/version.ts'

/** Apart from heshu's own tables, and from a queue that another program may keep in the same database. */
export const queueSchema = 'heshu_queue'

/**
 * A worker takes only what was handed in for the pipeline it is: results of two versions never mix. After an upgrade the files that
 * still wait are handed in again, which moves them to the new name.
 */
export const taskName = `read with pipeline ${generator.pipeline}`

/** Marks jobs whose file lies in the shared folder: workers that do not have it pass them over. */
export const folderFlag = 'shared-folder'

/** What the queue says is for its authors; what a user has to know is said by heshu. */
export const silentLogger = new Logger(() => () => {})
