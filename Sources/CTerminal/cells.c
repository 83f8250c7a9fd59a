#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"
#include "state.h"

#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

const char *cterminal_use_locale(void) {
  const char *name = setlocale(LC_CTYPE, "");
  if (name == NULL || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0) setlocale(LC_CTYPE, "C.UTF-8");
  return nl_langinfo(CODESET);
}

/// The cells of one row on their way to ncurses: a wide character that needs a placeholder takes two.
static cchar_t *line;
static int line_capacity;

bool cterminal_make_line(int columns) {
  if (columns <= line_capacity) return true;
  cchar_t *longer = realloc(line, sizeof(cchar_t) * (size_t)columns);
  if (longer == NULL) return false;
  line = longer;
  line_capacity = columns;
  return true;
}

bool cterminal_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) != ERR;
}

void cterminal_forget_pairs(void) {
  reset_color_pairs();
  clearok(curscr, TRUE);
}

/// The attributes for the bits of `cterminal_cell.attributes`.
static attr_t curses_attributes(uint32_t bits) {
  static const attr_t each[] = {WA_BOLD, WA_DIM, WA_ITALIC, WA_UNDERLINE, WA_REVERSE};
  attr_t attributes = WA_NORMAL;
  for (size_t i = 0; i < sizeof each / sizeof each[0]; i++) {
    if (bits & (UINT32_C(1) << i)) attributes |= each[i];
  }
  return attributes;
}

static int width_of(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7f) return 1;
  return scalar > 0x10ffff ? -1 : wcwidth((wchar_t)scalar);
}

static void set_cell(cchar_t *into, wchar_t scalar, const cterminal_cell *cell, bool with_marks) {
  wchar_t text[4] = {scalar, 0, 0, 0};
  int count = 1;
  if (with_marks && cell->mark != 0 && width_of(cell->mark) == 0) text[count++] = (wchar_t)cell->mark;
  if (with_marks && cell->second_mark != 0 && width_of(cell->second_mark) == 0) {
    text[count++] = (wchar_t)cell->second_mark;
  }
  int pair = cell->pair;
  setcchar(into, text, curses_attributes(cell->attributes), 0, &pair);
}

void cterminal_put(int row, int column, const cterminal_cell *cells, int count) {
  wchar_t placeholder = wcwidth(0xfffd) == 1 ? 0xfffd : L'?';
  int used = 0;
  for (int i = 0; i < count && used < line_capacity; i++) {
    const cterminal_cell *cell = &cells[i];
    int width = i + 1 < count && cells[i + 1].scalar == 0 && cell->scalar != 0 ? 2 : 1;
    if (cell->scalar == 0) {
      set_cell(&line[used++], L' ', cell, false);
    } else if (width_of(cell->scalar) == width) {
      set_cell(&line[used++], (wchar_t)cell->scalar, cell, true);
    } else {
      set_cell(&line[used++], placeholder, cell, false);
      if (width == 2 && used < line_capacity) set_cell(&line[used++], L' ', cell, false);
    }
    if (width == 2) i++;
  }
  mvwadd_wchnstr(stdscr, row, column, line, used);
}
