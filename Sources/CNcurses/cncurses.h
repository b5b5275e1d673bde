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

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colors(void) { return COLORS; }
static inline FILE *cn_stdin(void) { return stdin; }
static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }

/// The capability, or NULL if the terminal lacks it (or terminfo does not know the name).
static inline const char *cn_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// Puts wide characters from a place on, in one style.
static inline void cn_put(WINDOW *window, int row, int column, const uint32_t *scalars, int count,
                          attr_t attributes, int pair) {
  wattr_set(window, attributes, (short)pair, &pair);
  mvwaddnwstr(window, row, column, (const wchar_t *)scalars, count);
}

/// The same for visible characters of ASCII and spaces, far cheaper: no cell is looked at one by one.
static inline void cn_put_ascii(WINDOW *window, int row, int column, const uint32_t *scalars, int count,
                                attr_t attributes, int pair) {
  cchar_t cells[64];
  // What the window was set to before would be mixed into the cells.
  wattr_set(window, attributes, (short)pair, &pair);
  setcchar(&cells[0], L" ", attributes, (short)pair, &pair);
  for (int i = 1; i < 64 && i < count; i++) cells[i] = cells[0];
  for (int done = 0; done < count; done += 64) {
    int length = count - done < 64 ? count - done : 64;
    for (int i = 0; i < length; i++) cells[i].chars[0] = (wchar_t)scalars[done + i];
    mvwadd_wchnstr(window, row, column + done, cells, length);
  }
}

static const attr_t CN_BOLD = A_BOLD, CN_DIM = A_DIM, CN_REVERSE = A_REVERSE, CN_UNDERLINE = A_UNDERLINE,
                    CN_ITALIC = A_ITALIC;
