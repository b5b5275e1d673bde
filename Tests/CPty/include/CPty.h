// Pseudo terminals, and programs started on them: what Swift's Glibc overlay lacks for the tests.
#pragma once
#include <stdint.h>
#include <sys/types.h>

/// Opens a pair of the given size. 0, or -1.
int cpty_open(int *controller, int *terminal, int columns, int rows);
/// Starts a program in a session of its own whose controlling terminal is `terminal`, with it as descriptors
/// 0 to 2, no signal blocked. The process id, or -1 and errno.
pid_t cpty_spawn(int terminal, const char *path, char *const arguments[], char *const environment[]);
/// Gives the terminal another size. 0, or -1.
int cpty_set_size(int fd, int columns, int rows);
/// Starts a command of the shell that inherits no descriptor but 0 to 2, whatever was opened without
/// O_CLOEXEC; what it prints is read from `*output`. Its id, or -1 and errno.
pid_t cpty_spawn_shell(const char *command, int *output);
/// libc's opinion of a scalar's columns in the current locale, -1 if it cannot be printed.
int cpty_wcwidth(uint32_t scalar);
