// Within CVips only: libvips' own way of making an image larger asks its interpolator anew for every pixel.
#ifndef ENLARGING_H
#define ENLARGING_H

#include <stdbool.h>
#include <vips/vips.h>

#include "late.h"

/// Whether cvips_enlarged can do it.
bool cvips_can_enlarge(VipsImage *image, double across, double down);
/// Every pixel between its four neighbours, the outermost drawn out over the edge.
VipsImage *cvips_enlarged(VipsImage *image, double across, double down);

#endif
