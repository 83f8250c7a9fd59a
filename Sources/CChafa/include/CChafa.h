// libchafa's symbol matcher behind one function.
#ifndef CCHAFA_H
#define CCHAFA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The version of libchafa that this was built with: `1.12.4`.
const char *cchafa_version(void);

typedef enum CChafaColours {
  CCHAFA_RGB, CCHAFA_PALETTE_256, CCHAFA_PALETTE_16, CCHAFA_PALETTE_8, CCHAFA_MONO
} CChafaColours;

typedef enum CChafaSymbols { CCHAFA_ASCII, CCHAFA_HALF, CCHAFA_BLOCK } CChafaSymbols;

/// One cell: a Unicode scalar and two colours, `0x00RRGGBB`, `0x010000NN` for palette entry NN or `0x02000000` for
/// the terminal's own.
typedef struct CChafaCell {
  uint32_t scalar;
  uint32_t foreground;
  uint32_t background;
} CChafaCell;

/// Draws RGB pixels, `width * 3` bytes a row with `width` a multiple of 4, into `columns * rows` cells, row by row.
/// With CCHAFA_MONO symbols stand out dark where `is_on_light`, otherwise bright. `work` is 0 fast … 1 thorough.
bool cchafa_draw(
    const uint8_t *rgb, int width, int height, CChafaColours colours, CChafaSymbols symbols, bool is_on_light,
    float work, int columns, int rows, CChafaCell *cells);

#pragma clang assume_nonnull end

#endif
