// Pictures for tests, made by libvips in ways the program itself never writes.
#ifndef CPICTURE_FIXTURES_H
#define CPICTURE_FIXTURES_H

#include <stdbool.h>

#pragma clang assume_nonnull begin

typedef enum FixtureKind {
  FIXTURE_JPEG, FIXTURE_JPEG_GREY, FIXTURE_JPEG_CMYK, FIXTURE_JPEG_PROGRESSIVE, FIXTURE_JPEG_TURNED,
  FIXTURE_JPEG_TAGGED, FIXTURE_PNG, FIXTURE_PNG_ALPHA, FIXTURE_PNG_CLEAR, FIXTURE_PNG_16, FIXTURE_PNG_16_ALPHA,
  FIXTURE_PNG_GREY, FIXTURE_PNG_GREY_ALPHA, FIXTURE_PNG_INTERLACED, FIXTURE_PNG_PALETTE, FIXTURE_WEBP,
  FIXTURE_WEBP_ALPHA, FIXTURE_GIF, FIXTURE_GIF_ANIMATED, FIXTURE_TIFF, FIXTURE_TIFF_16, FIXTURE_TIFF_FLOAT,
  FIXTURE_TIFF_CMYK, FIXTURE_TIFF_LAB, FIXTURE_AVIF, FIXTURE_HEIF
} FixtureKind;

/// Writes a picture: its upper left quarter red, upper right green, lower left blue, lower right white; in the
/// kinds with alpha the white quarter is clear, in FIXTURE_PNG_CLEAR everything.
/// FIXTURE_JPEG_TURNED is stored so that orientation 6 makes it that picture; FIXTURE_JPEG_TAGGED carries an sRGB
/// profile, an owner ("SecretOwner"), a place (GPS) and XMP. False where this libvips has no encoder for the kind.
bool fixture_write(const char *path, FixtureKind kind, int width, int height);

#pragma clang assume_nonnull end

#endif
