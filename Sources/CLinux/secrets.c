#define _GNU_SOURCE
#include "CLinux.h"

#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

int clinux_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

void clinux_erase_variable(const char *name) {
  char *value = getenv(name);
  if (value) explicit_bzero(value, strlen(value));
  unsetenv(name);
}
