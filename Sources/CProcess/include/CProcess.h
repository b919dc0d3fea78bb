#ifndef CPROCESS_H
#define CPROCESS_H

#include <spawn.h>

/* What glibc has and Swift does not see: calls with "..." and calls that are GNU's own. */

/* From now on no other process of the account may read this one's memory, trace it or get an image of it when it
   crashes. Holds until another program is executed. Returns 0, or -1 with errno set. */
int cprocess_forbid_inspection(void);

/* The program started has no open file from `lowest` on. Returns 0 or an error number. */
int cprocess_close_from(posix_spawn_file_actions_t *actions, int lowest);

/* The program started begins in the folder `path`. Returns 0 or an error number. */
int cprocess_begin_in(posix_spawn_file_actions_t *actions, const char *path);

/* The flag for a session of its own. */
short cprocess_new_session(void);

#endif
