/** Everything was done. */
export const EXIT_OK = 0
/** The run went to its end, and at least one input was refused. */
export const EXIT_REFUSED = 1
/** The command line could not be understood. */
export const EXIT_USAGE = 2
/** The run could not go on: the database, a model, the disk. */
export const EXIT_FAILED = 3
/** Stopped by Ctrl-C: 128 and the signal's number, as shells have it. */
export const EXIT_INTERRUPTED = 130
