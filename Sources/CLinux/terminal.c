#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

int clinux_window_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int clinux_set_modes(int fd, const struct termios *modes) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  int result;
  do result = tcsetattr(fd, TCSANOW, modes);
  while (result != 0 && errno == EINTR);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

void clinux_make_raw(struct termios *modes) {
  cfmakeraw(modes);
  modes->c_cc[VMIN] = 1;
  modes->c_cc[VTIME] = 0;
}

int clinux_spawn_closes_from(void *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

int clinux_wait(pid_t process) {
  int status;
  pid_t ended;
  do ended = waitpid(process, &status, 0);
  while (ended < 0 && errno == EINTR);
  if (ended < 0) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
