// What Swift cannot import of ncurses: its globals, its macros, and calls that take a character type or an
// opaque option. No logic.
#pragma once
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#include <ncurses.h>
#include <term.h>
#undef lines
#undef columns

static inline WINDOW *cn_curscr(void) { return curscr; }
static inline FILE *cn_stdin(void) { return stdin; }
static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }

/// The capability, or NULL if the terminal lacks it (or terminfo does not know the name).
static inline const char *cn_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// A capability with its numbers put in, or NULL; valid until the next call.
static inline const char *cn_expanded(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}
