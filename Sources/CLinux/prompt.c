#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <signal.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
enum { count = sizeof caught / sizeof *caught };
static struct sigaction before[count];
static volatile sig_atomic_t last;
static volatile sig_atomic_t bell = -1;

static void note(int number) {
  int code = errno;
  last = number;
  clinux_eventfd_signal(bell);
  errno = code;
}

void clinux_catch_signals(int event) {
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  last = 0;
  bell = event;
  for (int i = 0; i < count; i++) {
    sigaction(caught[i], NULL, &before[i]);
    // What the program was told to ignore stays ignored.
    if (before[i].sa_handler != SIG_IGN) sigaction(caught[i], &action, NULL);
  }
}

int clinux_release_signals(void) {
  for (int i = 0; i < count; i++) sigaction(caught[i], &before[i], NULL);
  return last;
}
