// Readers that libvips keeps in files of their own.
#ifndef CVIPS_MODULES_H
#define CVIPS_MODULES_H

/// Loads the reader of HEIF and AVIF pictures, unless that is there. Where there is none, opening one says so.
void cvips_need_heif(void);

#endif
