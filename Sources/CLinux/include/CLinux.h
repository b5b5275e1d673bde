// The few Linux calls that Swift's Glibc overlay lacks, and the two things that must not be written in Swift:
// a signal handler and what runs between a crash and the end of the process.
#pragma once
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

// Descriptors. All are close-on-exec; -1 and errno on failure.

/// An event counter that does not block: written to by any thread, it makes the descriptor readable.
int clinux_eventfd(void);
/// Makes it readable. Async-signal-safe.
void clinux_eventfd_signal(int fd);
/// Makes it unreadable again.
void clinux_eventfd_clear(int fd);
/// An anonymous file in memory.
int clinux_memfd(const char *name);
/// What the descriptor stands for, opened once more to be written without blocking: the flag is that of the
/// open file, which other programs share.
int clinux_reopen_nonblocking(int fd);
/// Both ends of a pipe, the one to be read first. 0, or -1.
int clinux_pipe(int ends[2]);
/// Readable when the process has ended.
int clinux_process_descriptor(pid_t process);

// Signals

/// Blocks WINCH TERM HUP INT TSTP CONT QUIT and PIPE in this thread and those it starts: call it before any
/// other thread exists. 0, or -1.
int clinux_block_signals(void);
/// Delivers the blocked signals (all but PIPE) as reads; does not block.
int clinux_signalfd(void);
/// The number of the next signal that is waiting, or 0.
int clinux_signalfd_next(int fd);

/// Until they are released, INT TERM HUP QUIT and TSTP do nothing but make `event` readable. One set of them at a
/// time.
void clinux_catch_signals(int event);
/// Puts back what they did before; the number of the last one that came, or 0.
int clinux_release_signals(void);

// Memory

/// Blocks of 256 kB and more go back to the system as soon as they are freed, whatever was allocated before:
/// left to itself malloc keeps what pages of a megabyte leave behind, ten to twenty megabytes. What is
/// smaller, frames for example, is kept to be used again, up to a megabyte: each new page of memory costs a
/// key a microsecond or two.
void clinux_tune_memory(void);
/// Gives what was freed back to the system, if that is more than `limit` bytes: after a storm, many small
/// blocks that the threshold above does not concern.
void clinux_trim_memory(size_t limit);

// Threads

/// How many more threads the user may start, `wanted` at most. It starts them and waits for their end, but
/// only where the limit is low: it counts all programs of the user, so no number tells.
int clinux_startable_threads(int wanted);

// Secrets

/// No core file is written of this process, and no other program of the user reads its memory. Programs that
/// it starts are as always. 0, or -1.
int clinux_hide_memory(void);
/// Takes a variable out of the environment, and its value out of memory: call it before any other thread
/// exists.
void clinux_erase_variable(const char *name);

// The terminal

/// The window's size; -1 if there is none. A terminal that does not know says 0 by 0.
int clinux_window_size(int fd, int *columns, int *rows);
/// tcsetattr at once, neither waiting for output nor stopped in the background.
int clinux_set_modes(int fd, const struct termios *modes);
/// Makes the modes raw: every byte is delivered as it comes, none is interpreted either way.
void clinux_make_raw(struct termios *modes);

// Crashes

/// From now on a fatal signal (SEGV BUS ILL TRAP FPE ABRT) gives the terminal back before the process ends by
/// that very signal: sets `modes`, writes `restore` to `tty`, puts `saved_stderr` back in place of
/// descriptor 2 and writes `notice`. `tty` does not block; `saved_stderr` is -1 or the same terminal. Copies
/// all it is given. 0, or -1 if something is too long.
int clinux_crash_arm(int tty, int saved_stderr, const struct termios *modes, const char *restore,
                     const char *notice);
/// Puts the earlier handlers back.
void clinux_crash_disarm(void);

// Processes

/// What a child inherits ends below `from`. `actions`: a `posix_spawn_file_actions_t`, whose header would
/// hide other names of the C library from Swift.
int clinux_spawn_closes_from(void *actions, int from);
/// Waits for the process: its exit status, or 256 plus the number of the signal that ended it; -1 on failure.
int clinux_wait(pid_t process);
