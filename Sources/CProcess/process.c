#define _GNU_SOURCE
#include "CProcess.h"

#include <sys/prctl.h>

int cprocess_forbid_inspection(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int cprocess_close_from(posix_spawn_file_actions_t *actions, int lowest) {
  return posix_spawn_file_actions_addclosefrom_np(actions, lowest);
}

int cprocess_begin_in(posix_spawn_file_actions_t *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}

short cprocess_new_session(void) { return POSIX_SPAWN_SETSID; }
