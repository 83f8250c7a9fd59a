#include "CChafa.h"

#include <chafa.h>

static const uint32_t palette_colour = 0x01000000;
static const uint32_t terminal_colour = 0x02000000;

static ChafaSymbolMap *symbol_map(CChafaColours colours, CChafaSymbols symbols) {
  ChafaSymbolMap *map = chafa_symbol_map_new();
  chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_SPACE);
  switch (symbols) {
    case CCHAFA_ASCII:
      chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_ASCII);
      break;
    case CCHAFA_HALF:
      chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_HALF | CHAFA_SYMBOL_TAG_SOLID);
      break;
    case CCHAFA_BLOCK:
      chafa_symbol_map_add_by_range(map, 0x2580, 0x2590);
      chafa_symbol_map_add_by_range(map, 0x2594, 0x259f);
      // The shades of a font are coarse; they help only where there are few colours.
      if (colours != CCHAFA_RGB && colours != CCHAFA_PALETTE_256) {
        chafa_symbol_map_add_by_range(map, 0x2591, 0x2593);
      }
      break;
  }
  return map;
}

static ChafaCanvasMode canvas_mode(CChafaColours colours) {
  switch (colours) {
    case CCHAFA_RGB: return CHAFA_CANVAS_MODE_TRUECOLOR;
    // Entries 16…255 only: people redefine the first sixteen.
    case CCHAFA_PALETTE_256: return CHAFA_CANVAS_MODE_INDEXED_240;
    case CCHAFA_PALETTE_16: return CHAFA_CANVAS_MODE_INDEXED_16;
    case CCHAFA_PALETTE_8: return CHAFA_CANVAS_MODE_INDEXED_8;
    case CCHAFA_MONO: return CHAFA_CANVAS_MODE_FGBG;
  }
}

/// libchafa 1.12 reads and writes out of bounds in two places, both avoided here and in `read_cell`: diffusion
/// dithering of symbols, and asking for colours in the FGBG modes.
static ChafaCanvasConfig *canvas_config(CChafaColours colours, bool is_on_light, float work, int columns, int rows) {
  ChafaCanvasConfig *config = chafa_canvas_config_new();
  chafa_canvas_config_set_geometry(config, columns, rows);
  chafa_canvas_config_set_cell_geometry(config, 8, 8);
  chafa_canvas_config_set_canvas_mode(config, canvas_mode(colours));
  chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SYMBOLS);
  chafa_canvas_config_set_work_factor(config, work);
  bool has_few = colours == CCHAFA_PALETTE_16 || colours == CCHAFA_PALETTE_8 || colours == CCHAFA_MONO;
  chafa_canvas_config_set_preprocessing_enabled(config, has_few);
  chafa_canvas_config_set_dither_mode(config, has_few ? CHAFA_DITHER_MODE_ORDERED : CHAFA_DITHER_MODE_NONE);
  if (colours == CCHAFA_MONO) {
    chafa_canvas_config_set_fg_color(config, is_on_light ? 0x000000 : 0xffffff);
    chafa_canvas_config_set_bg_color(config, is_on_light ? 0xffffff : 0x000000);
  }
  return config;
}

static CChafaCell read_cell(ChafaCanvas *canvas, CChafaColours colours, int column, int row) {
  CChafaCell cell = {chafa_canvas_get_char_at(canvas, column, row), terminal_colour, terminal_colour};
  if (cell.scalar == 0) cell.scalar = ' ';
  if (colours == CCHAFA_MONO) return cell;
  gint foreground = -1, background = -1;
  chafa_canvas_get_raw_colors_at(canvas, column, row, &foreground, &background);
  // A cell of one colour may have but one.
  if (foreground < 0) foreground = background;
  if (background < 0) background = foreground;
  uint32_t kind = colours == CCHAFA_RGB ? 0 : palette_colour;
  uint32_t limit = colours == CCHAFA_RGB ? 0xffffff : 0xff;
  if (foreground >= 0) cell.foreground = kind | ((uint32_t)foreground & limit);
  if (background >= 0) cell.background = kind | ((uint32_t)background & limit);
  return cell;
}

bool cchafa_draw(
    const uint8_t *rgb, int width, int height, CChafaColours colours, CChafaSymbols symbols, bool is_on_light,
    float work, int columns, int rows, CChafaCell *cells) {
  // Two threads are slower than one at these sizes.
  chafa_set_n_threads(1);
  ChafaSymbolMap *map = symbol_map(colours, symbols);
  ChafaCanvasConfig *config = canvas_config(colours, is_on_light, work, columns, rows);
  chafa_canvas_config_set_symbol_map(config, map);
  ChafaCanvas *canvas = chafa_canvas_new(config);
  if (canvas != NULL) {
    chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_RGB8, rgb, width, height, width * 3);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        cells[row * columns + column] = read_cell(canvas, colours, column, row);
      }
    }
    chafa_canvas_unref(canvas);
  }
  chafa_canvas_config_unref(config);
  chafa_symbol_map_unref(map);
  return canvas != NULL;
}

#define WORD(number) WORD_OF(number)
#define WORD_OF(number) #number

const char *cchafa_version(void) {
  return WORD(CHAFA_MAJOR_VERSION) "." WORD(CHAFA_MINOR_VERSION) "." WORD(CHAFA_MICRO_VERSION);
}
