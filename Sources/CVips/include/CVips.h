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

// MARK: The library

/// Starts libvips once: no operation cache, `threads` workers, nothing loaded that its authors call untrusted except
/// the BMP path of cvips_open. False when it cannot start.
bool cvips_start(int threads);

/// Moves what libvips said since the last call into `buffer`, as a C string cut to `size`.
void cvips_take_error(char *buffer, size_t size);

// MARK: Files

typedef enum CVipsFormat {
  CVIPS_JPEG, CVIPS_PNG, CVIPS_WEBP, CVIPS_GIF, CVIPS_TIFF, CVIPS_HEIF, CVIPS_BMP
} CVipsFormat;

/// A source over a copy of `descriptor`.
VipsSource *_Nullable cvips_source(int descriptor);
void cvips_source_release(VipsSource *source);

/// Reads the head; pixels follow when they are asked for, from top to bottom, once.
/// `shrink` (1, 2, 4, 8) is done by the JPEG and WebP decoders themselves and ignored by the others.
/// With `whole` a file that breaks off is an error, without it what is missing is blank.
VipsImage *_Nullable cvips_open(VipsSource *source, CVipsFormat format, int shrink, bool whole);

/// Encodes into `descriptor` without metadata. `quality` 1…100 for JPEG and WebP, ignored for PNG.
bool cvips_save(VipsImage *image, CVipsFormat format, int quality, int descriptor);

/// Encodes into memory, to be freed with cvips_free. NULL on failure.
void *_Nullable cvips_encode(VipsImage *image, CVipsFormat format, int quality, size_t *length);

// MARK: Facts

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

// MARK: Memory

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

// MARK: Geometry

typedef enum CVipsKernel { CVIPS_NEAREST, CVIPS_LINEAR, CVIPS_LANCZOS } CVipsKernel;

VipsImage *_Nullable cvips_resized(VipsImage *image, double across, double down, CVipsKernel kernel);
/// Cut or extended at the right and lower edge to exactly that size.
VipsImage *_Nullable cvips_framed(VipsImage *image, int width, int height);
VipsImage *_Nullable cvips_upright(VipsImage *image);
/// Moved by whole pixels; what comes in from outside repeats the edge.
VipsImage *_Nullable cvips_shifted(VipsImage *image, int across, int down);
/// `image` sampled at the positions that the two bands of `positions` name.
VipsImage *_Nullable cvips_sampled(VipsImage *image, VipsImage *positions);
/// Two bands: the column and the row of every pixel.
VipsImage *_Nullable cvips_positions(int width, int height);

// MARK: Colour

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

// MARK: Arithmetic, sample by sample

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

// MARK: Bands

VipsImage *_Nullable cvips_band(VipsImage *image, int first, int count);
VipsImage *_Nullable cvips_joined(VipsImage *first, VipsImage *second);

// MARK: Neighbourhoods

VipsImage *_Nullable cvips_blurred(VipsImage *image, double sigma);
/// Convolved with a `width` × `height` mask in float.
VipsImage *_Nullable cvips_convolved(VipsImage *image, const double *mask, int width, int height, double divisor);
/// The median of `size` × `size` neighbours.
VipsImage *_Nullable cvips_median(VipsImage *image, int size);

// MARK: Texture

/// Float noise of mean 0 and standard deviation 1.
VipsImage *_Nullable cvips_noise(int width, int height, int seed);
/// Smooth float noise of -1…1 with features of `cell` pixels.
VipsImage *_Nullable cvips_perlin(int width, int height, int cell, int seed);

#pragma clang assume_nonnull end

#endif
