#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { signal_limit = 64, text_limit = 512 };

// Faults of the program, whoever handles them otherwise.
static int is_fault(int number) {
  switch (number) {
    case SIGSEGV: case SIGBUS: case SIGILL: case SIGTRAP: case SIGFPE: case SIGABRT: return 1;
    default: return 0;
  }
}

// What ends a program that says nothing about it. The C library keeps two for itself, between the last of these and
// the first of those in real time.
static int ends_by_default(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU: case SIGCONT: case SIGCHLD: case SIGURG:
    case SIGWINCH: return 0;
    default: return number <= SIGSYS || number >= SIGRTMIN;
  }
}

// All the handler needs, prebuilt: it may not allocate.
static struct {
  volatile sig_atomic_t armed;
  int tty, saved_stderr;
  struct termios modes;
  // The notice follows what restores the terminal.
  char text[2 * text_limit];
  size_t restore_length, notice_length;
  // Where a handler of this file stands.
  char is_set[signal_limit + 1];
  struct sigaction before[signal_limit + 1];
} crash;

static char alternate_stack[64 * 1024];

// A terminal that does not read loses what it has not read yet, so that this finds room.
static void write_all(int fd, const char *text, size_t length) {
  size_t done = 0;
  int is_flushed = 0;
  while (done < length) {
    ssize_t written = write(fd, text + done, length - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN && !is_flushed) {
      is_flushed = 1;
      done = 0;
      tcflush(fd, TCOFLUSH);
      continue;
    }
    if (written <= 0) return;
    done += (size_t)written;
  }
}

static void put_back_handlers(void) {
  for (int i = 1; i <= signal_limit; i++) {
    if (crash.is_set[i]) sigaction(i, &crash.before[i], NULL);
    crash.is_set[i] = 0;
  }
}

static void on_crash(int number) {
  if (crash.armed) {
    crash.armed = 0;
    clinux_set_modes(crash.tty, &crash.modes);
    // Standard error that was redirected is the terminal, too, where a write might block.
    int is_terminal = crash.saved_stderr >= 0;
    write_all(crash.tty, crash.text, crash.restore_length + (is_terminal ? crash.notice_length : 0));
    if (is_terminal) dup2(crash.saved_stderr, STDERR_FILENO);
    else write_all(STDERR_FILENO, crash.text + crash.restore_length, crash.notice_length);
  }
  // Not the earlier handler: Swift's own may ask questions on a terminal that is no longer the program's.
  signal(number, SIG_DFL);
  raise(number);
}

int clinux_crash_arm(int tty, int saved_stderr, const struct termios *modes, const char *restore,
                     const char *notice) {
  if (strlen(restore) >= text_limit || strlen(notice) >= text_limit) return -1;
  clinux_crash_disarm();
  crash.tty = tty;
  crash.saved_stderr = saved_stderr;
  crash.modes = *modes;
  crash.restore_length = strlen(restore);
  crash.notice_length = strlen(notice);
  memcpy(crash.text, restore, crash.restore_length);
  memcpy(crash.text + crash.restore_length, notice, crash.notice_length);

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 1; i <= signal_limit; i++) {
    if (!is_fault(i) && !ends_by_default(i)) continue;
    if (sigaction(i, NULL, &crash.before[i]) != 0) continue;
    // Whoever ignores one, or waits for it, is not ended by it.
    if (!is_fault(i) && crash.before[i].sa_handler != SIG_DFL) continue;
    crash.is_set[i] = sigaction(i, &action, NULL) == 0;
  }
  crash.armed = 1;
  return 0;
}

void clinux_crash_disarm(void) {
  if (!crash.armed) return;
  crash.armed = 0;
  put_back_handlers();
}
