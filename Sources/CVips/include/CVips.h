// libvips behind plain functions: Swift cannot call variadic C, and nobody above needs GLib's headers.
//
// A function that returns an image gives the caller one reference, to be dropped with cvips_release, or NULL
// with the reason in cvips_take_error. No function takes over a reference of its arguments.
#ifndef CVIPS_H
#define CVIPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct _VipsImage VipsImage;
typedef struct _VipsSource VipsSource;

#pragma clang assume_nonnull begin

// The library

/// Starts libvips: no operation cache, `threads` workers, nothing loaded that its authors call untrusted, nothing
/// printed. To be called once in a process. False when it cannot start.
bool cvips_start(int threads);

/// The version of libvips that runs: `8.14.1`.
const char *cvips_version(void);

/// Moves what libvips said since the last call, or its last warning where it said nothing, into `buffer`, as a C
/// string cut to `size`.
void cvips_take_error(char *buffer, size_t size);

/// Drops what libvips has said so far: readers that go on where they can leave words behind.
void cvips_forget_error(void);

// Files

typedef enum CVipsFormat {
  CVIPS_JPEG, CVIPS_PNG, CVIPS_WEBP, CVIPS_GIF, CVIPS_TIFF, CVIPS_HEIF
} CVipsFormat;

/// A source over a copy of `descriptor`.
VipsSource *_Nullable cvips_source(int descriptor);
void cvips_source_release(VipsSource *source);

/// Reads the head; pixels follow when they are asked for, from top to bottom, once.
/// `shrink` (1, 2, 4, 8) is done by the JPEG and WebP decoders themselves and ignored by the others.
/// With `whole` a file that breaks off is an error, without it what is missing is blank.
VipsImage *_Nullable cvips_open(VipsSource *source, CVipsFormat format, int shrink, bool whole);

/// How the pixels of a BMP file lie, uncompressed.
typedef struct CVipsBitmap {
  /// Copied; may be closed afterwards.
  int descriptor;
  /// Where the pixels begin.
  int64_t offset;
  int width, height;
  /// Otherwise the lowest row comes first.
  bool is_top_down;
  /// Of one pixel: 1, 4 or 8, which name an entry of the palette; 16 or 32, which have masks; 24.
  int bits;
} CVipsBitmap;

/// A picture whose rows are read from the file when they are asked for, from top to bottom, once. `masks` are four: red, green,
/// blue, and alpha or 0. `palette` has 256 entries of three samples. `whole` as for cvips_open.
VipsImage *_Nullable cvips_bitmap(CVipsBitmap layout, const uint32_t *masks, const uint8_t *palette, bool whole);

/// Encodes as PNG into `descriptor` without metadata. Where it fails because the system did not take the bytes,
/// `problem` is its error number, otherwise 0.
bool cvips_save_png(VipsImage *image, int descriptor, int *problem);

/// The bytes of the file that cvips_save_png writes; false on failure.
bool cvips_weigh_png(VipsImage *image, size_t *length);

/// Encodes into memory, to be freed with cvips_free. NULL on failure.
void *_Nullable cvips_encode(VipsImage *image, CVipsFormat format, int quality, size_t *length);

// Thumbnails

/// The `file://` URI of an absolute path, as file managers write it, to be freed with cvips_free; NULL for any other.
char *_Nullable cvips_file_uri(const char *path);
/// The MD5 sum of a C string as 32 hexadecimal digits and a NUL.
bool cvips_md5(const char *text, char *digits);
/// The text behind `key` of a PNG file as a C string; false where there is none or it does not fit.
bool cvips_png_text(VipsImage *image, const char *key, char *buffer, size_t size);
/// Encodes as PNG without metadata, with little effort, to be freed with cvips_free. NULL on failure.
void *_Nullable cvips_encode_quickly(VipsImage *image, size_t *length);

// Facts

typedef enum CVipsSamples { CVIPS_SAMPLES_8, CVIPS_SAMPLES_16, CVIPS_SAMPLES_FLOAT } CVipsSamples;
typedef enum CVipsSpace { CVIPS_GREY, CVIPS_RGB, CVIPS_CMYK, CVIPS_LAB, CVIPS_OTHER } CVipsSpace;

int cvips_width(VipsImage *image);
int cvips_height(VipsImage *image);
int cvips_bands(VipsImage *image);
CVipsSamples cvips_samples(VipsImage *image);
CVipsSpace cvips_space(VipsImage *image);
bool cvips_has_alpha(VipsImage *image);
/// The EXIF orientation, 1…8.
int cvips_orientation(VipsImage *image);
int cvips_pages(VipsImage *image);
size_t cvips_profile_length(VipsImage *image);
/// The embedded profile, for as long as the image is; NULL where there is none.
const void *_Nullable cvips_profile(VipsImage *image, size_t *length);
/// Whether the image has a field of that name, such as `exif-ifd3-GPSLatitude`.
bool cvips_has_field(VipsImage *image, const char *name);
/// The text of a field as a C string cut to `size`; false where there is none.
bool cvips_field(VipsImage *image, const char *name, char *buffer, size_t size);

// Memory

void cvips_release(VipsImage *image);
void cvips_free(void *_Nullable memory);
/// One more reference.
VipsImage *cvips_retain(VipsImage *image);
/// Computes every pixel now.
VipsImage *_Nullable cvips_rendered(VipsImage *image);
/// All bytes row by row without padding, to be freed with cvips_free.
void *_Nullable cvips_bytes(VipsImage *image, size_t *length);
/// A copy of `bands` interleaved 8-bit samples, taken as sRGB (3, 4) or grey (1, 2).
VipsImage *_Nullable cvips_from_bytes(const void *bytes, size_t length, int width, int height, int bands);

// Geometry

typedef enum CVipsKernel { CVIPS_NEAREST, CVIPS_LINEAR, CVIPS_LANCZOS } CVipsKernel;

VipsImage *_Nullable cvips_resized(VipsImage *image, double across, double down, CVipsKernel kernel);
/// Cut or extended at the right and lower edge to exactly that size.
VipsImage *_Nullable cvips_framed(VipsImage *image, int width, int height);
/// With its corner at a place in a larger image, its edges drawn out over the rest.
VipsImage *_Nullable cvips_placed(VipsImage *image, int left, int top, int width, int height);
/// The pixels of a rectangle within.
VipsImage *_Nullable cvips_part(VipsImage *image, int left, int top, int width, int height);
VipsImage *_Nullable cvips_upright(VipsImage *image);
/// Turned clockwise by right angles, 0…3.
VipsImage *_Nullable cvips_turned(VipsImage *image, int quarters);
/// Left and right exchanged, or top and bottom.
VipsImage *_Nullable cvips_flipped(VipsImage *image, bool upside_down);
/// Turned clockwise around its middle, which becomes that of `width` × `height` pixels; its edges are drawn out.
/// Pixels between pixels lie on cubic curves, or on straight lines where it has to be quick.
VipsImage *_Nullable cvips_straightened(VipsImage *image, double degrees, int width, int height, bool quick);
/// Enlarged to exactly that size by a Lanczos filter of three lobes; 8-bit or float.
VipsImage *_Nullable cvips_enlarged_finely(VipsImage *image, int width, int height);
/// `image` sampled at the positions that the two bands of `positions` name.
VipsImage *_Nullable cvips_sampled(VipsImage *image, VipsImage *positions);
/// Two bands: the column and the row of every pixel.
VipsImage *_Nullable cvips_positions(int width, int height);

// Colour

/// One colour of 0…255 samples everywhere, 8-bit sRGB.
VipsImage *_Nullable cvips_filled(int width, int height, double red, double green, double blue);
/// 8-bit sRGB by the embedded profile, or by what the samples say; alpha stays.
VipsImage *_Nullable cvips_srgb(VipsImage *image);
/// Float CIE L*a*b* of an sRGB image.
VipsImage *_Nullable cvips_lab(VipsImage *image);
/// 8-bit sRGB of a float CIE L*a*b* image.
VipsImage *_Nullable cvips_srgb_from_lab(VipsImage *image);
/// One 8-bit band: how bright an sRGB image is.
VipsImage *_Nullable cvips_grey(VipsImage *image);
/// Alpha laid over a colour of 0…255 samples, and dropped.
VipsImage *_Nullable cvips_flattened(VipsImage *image, double red, double green, double blue);
/// Whether alpha is 255 everywhere; reads every pixel.
bool cvips_is_opaque(VipsImage *image);
/// Only pixels: no profile, no camera, no place, no comments, no pages.
VipsImage *_Nullable cvips_bare(VipsImage *image);
VipsImage *_Nullable cvips_premultiplied(VipsImage *image);
VipsImage *_Nullable cvips_unpremultiplied(VipsImage *image);
/// Clipped and rounded to 8 bits, tagged sRGB or grey.
VipsImage *_Nullable cvips_8bit(VipsImage *image);
VipsImage *_Nullable cvips_float(VipsImage *image);
/// Clipped back to integer samples after float arithmetic.
VipsImage *_Nullable cvips_restored(VipsImage *image, CVipsSamples samples);

/// Every colour of an 8-bit sRGB image looked up in a cube of `edge`³ nodes of three samples of 0…255, red slowest and
/// blue fastest, and found between them where there is none.
VipsImage *_Nullable cvips_graded(VipsImage *image, const float *nodes, int edge);

// Arithmetic, sample by sample

VipsImage *_Nullable cvips_sum(VipsImage *left, VipsImage *right);
VipsImage *_Nullable cvips_difference(VipsImage *left, VipsImage *right);
VipsImage *_Nullable cvips_product(VipsImage *left, VipsImage *right);
VipsImage *_Nullable cvips_quotient(VipsImage *left, VipsImage *right);
/// `image * factors + offsets`, `count` of each: one for all bands or one for each.
VipsImage *_Nullable cvips_scaled(VipsImage *image, const double *factors, const double *offsets, int count);
/// Every sample within `lowest`…`highest`, in float.
VipsImage *_Nullable cvips_clamped(VipsImage *image, double lowest, double highest);
VipsImage *_Nullable cvips_power(VipsImage *image, double exponent);
/// The sine of turns: 0 at 0, 1 at a quarter, 0 again at 1.
VipsImage *_Nullable cvips_sine(VipsImage *image);
/// `table[sample]` for an 8-bit image: 256 entries for each of `bands` (1: the same for all bands).
VipsImage *_Nullable cvips_mapped(VipsImage *image, const float *table, int bands);
/// `yes` where `condition` is 255, `no` where it is 0, and between them between.
VipsImage *_Nullable cvips_chosen(VipsImage *condition, VipsImage *yes, VipsImage *no);

/// What becomes of a sample and its partner.
typedef enum CVipsPairing {
  /// `left * first + right * second + third`
  CVIPS_WEIGHTED_SUM,
  /// `(left + first) / (right + second) * third`
  CVIPS_RATIO,
  /// `left * right * first`
  CVIPS_WEIGHTED_PRODUCT,
  /// `255 - (255 - left) * (255 - right * first) / 255`
  CVIPS_SCREEN
} CVipsPairing;

/// Two images of one size and as many bands, 8-bit or float, made one of 8 bits in a single pass. A `right` of one band
/// meets every band of `left`.
VipsImage *_Nullable cvips_paired(
    VipsImage *left, VipsImage *right, CVipsPairing kind, double first, double second, double third);

// Bands

VipsImage *_Nullable cvips_band(VipsImage *image, int first, int count);
VipsImage *_Nullable cvips_joined(VipsImage *first, VipsImage *second);

// Neighbourhoods

VipsImage *_Nullable cvips_blurred(VipsImage *image, double sigma);
/// Convolved with a `width` × `height` mask in float.
VipsImage *_Nullable cvips_convolved(VipsImage *image, const double *mask, int width, int height, double divisor);
/// The median of `size` × `size` neighbours.
VipsImage *_Nullable cvips_median(VipsImage *image, int size);

/// An 8-bit sRGB image of three bands without its noise: each pixel becomes the mean of its neighbours, a bell of width
/// `sigma` (pixels) around it, which count the less the more their colour differs, and nothing from `threshold` (0…255).
VipsImage *_Nullable cvips_smoothed(VipsImage *image, double sigma, double threshold);
/// An 8-bit sRGB image of three bands whose lightness differs `amount` times more from its surroundings, a bell of width
/// `sigma` (pixels), where it does by more than `threshold` (0…255), and by less than `most` more.
VipsImage *_Nullable cvips_sharpened(VipsImage *image, double sigma, double amount, double threshold, double most);

// Texture

/// Float noise of mean 0 and standard deviation 1.
VipsImage *_Nullable cvips_noise(int width, int height, int seed);
/// Smooth float noise of -1…1 with features of `cell` pixels.
VipsImage *_Nullable cvips_perlin(int width, int height, int cell, int seed);

// Drawing

/// A rectangle of 8-bit samples in memory; `bytes` is its first sample, `stride` the bytes from row to row.
typedef struct CVipsTile {
  int left, top, width, height, bands;
  ptrdiff_t stride;
  uint8_t *bytes;
} CVipsTile;

/// Fills `to`. `from` is what lies in the same place of the other image, with as many pixels more around it as were asked
/// for and exist. Called by several threads at once.
typedef void (*CVipsDraw)(const void *context, const CVipsTile *_Nullable from, const CVipsTile *to);

/// An 8-bit image whose pixels `draw` makes, tile by tile, when they are needed; of those of `image`, which has 8 bits and
/// the same size, where there is one, seen `reach` pixels further. Takes over `context`, in success and in failure.
VipsImage *_Nullable cvips_drawn(
    VipsImage *_Nullable image, int width, int height, int bands, int reach, CVipsDraw draw, void *context,
    void (*release)(void *context));

#pragma clang assume_nonnull end

#endif
