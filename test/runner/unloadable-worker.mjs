/** A worker that no thread can load. */
throw new Error('a part of it is missing')
