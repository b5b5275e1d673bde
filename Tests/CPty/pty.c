#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

int cpty_open(int *controller, int *terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  char name[128];
  // Not openpty: its descriptors go to every child that is started meanwhile, and an end that somebody else
  // holds open never reads as closed.
  *controller = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*controller < 0) return -1;
  if (grantpt(*controller) == 0 && unlockpt(*controller) == 0 && ptsname_r(*controller, name, sizeof name) == 0 &&
      (*terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)) >= 0) {
    ioctl(*terminal, TIOCSWINSZ, &size);
    return 0;
  }
  close(*controller);
  return -1;
}

pid_t cpty_spawn(int terminal, const char *path, char *const arguments[], char *const environment[]) {
  char name[128];
  if (ttyname_r(terminal, name, sizeof name) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // A session leader without a terminal gets the first one it opens.
  posix_spawn_file_actions_addopen(&actions, 0, name, 2 /* O_RDWR */, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  pid_t process = -1;
  int failure = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure == 0) return process;
  errno = failure;
  return -1;
}

int cpty_set_size(int fd, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(fd, TIOCSWINSZ, &size);
}

pid_t cpty_spawn_shell(const char *command, int *output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  char *const arguments[] = {"sh", "-c", (char *)command, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  pid_t process = -1;
  int failure = posix_spawn(&process, "/bin/sh", &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failure == 0) {
    *output = ends[0];
    return process;
  }
  close(ends[0]);
  errno = failure;
  return -1;
}

int cpty_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
