// libvips, loaded when it is needed first: it brings a hundred libraries, which take 20 ms to link and 14 MiB of memory, and
// what the imager does most while a service works needs none of them.
//
// To be included behind <vips/vips.h>. A function of libvips that is missing here is missing when the program is linked.
#ifndef CVIPS_LATE_H
#define CVIPS_LATE_H

#include <vips/vips.h>

/// Loads libvips, once. NULL where there is none.
void *cvips_library(void);

/// The function of libvips called `name`. Ends the process where there is none: cvips_start has said so before.
void *cvips_function(const char *name);

/// A function, looked up when it is called first from that place.
#define LATE(name) \
  (*(__typeof__(&(name)))({ \
    static void *place; \
    void *found = __atomic_load_n(&place, __ATOMIC_RELAXED); \
    if (found == NULL) { \
      found = cvips_function(#name); \
      __atomic_store_n(&place, found, __ATOMIC_RELAXED); \
    } \
    found; \
  }))

#define vips_add LATE(vips_add)
#define vips_affine LATE(vips_affine)
#define vips_allocate_input_array LATE(vips_allocate_input_array)
#define vips_area_unref LATE(vips_area_unref)
#define vips_array_double_newv LATE(vips_array_double_newv)
#define vips_array_int_newv LATE(vips_array_int_newv)
#define vips_autorot LATE(vips_autorot)
#define vips_bandjoin2 LATE(vips_bandjoin2)
#define vips_black LATE(vips_black)
#define vips_block_untrusted_set LATE(vips_block_untrusted_set)
#define vips_cache_set_max LATE(vips_cache_set_max)
#define vips_cache_set_max_files LATE(vips_cache_set_max_files)
#define vips_cache_set_max_mem LATE(vips_cache_set_max_mem)
#define vips_cast LATE(vips_cast)
#define vips_colourspace LATE(vips_colourspace)
#define vips_concurrency_set LATE(vips_concurrency_set)
#define vips_conv LATE(vips_conv)
#define vips_copy LATE(vips_copy)
#define vips_divide LATE(vips_divide)
#define vips_embed LATE(vips_embed)
#define vips_error LATE(vips_error)
#define vips_error_buffer LATE(vips_error_buffer)
#define vips_error_clear LATE(vips_error_clear)
#define vips_extract_area LATE(vips_extract_area)
#define vips_extract_band LATE(vips_extract_band)
#define vips_flatten LATE(vips_flatten)
#define vips_flip LATE(vips_flip)
#define vips_format_sizeof_unsafe LATE(vips_format_sizeof_unsafe)
#define vips_gaussblur LATE(vips_gaussblur)
#define vips_gaussnoise LATE(vips_gaussnoise)
#define vips_gifload_source LATE(vips_gifload_source)
#define vips_heifload_source LATE(vips_heifload_source)
#define vips_icc_transform LATE(vips_icc_transform)
#define vips_ifthenelse LATE(vips_ifthenelse)
#define vips_image_copy_memory LATE(vips_image_copy_memory)
#define vips_image_generate LATE(vips_image_generate)
#define vips_image_get_bands LATE(vips_image_get_bands)
#define vips_image_get_blob LATE(vips_image_get_blob)
#define vips_image_get_coding LATE(vips_image_get_coding)
#define vips_image_get_format LATE(vips_image_get_format)
#define vips_image_get_height LATE(vips_image_get_height)
#define vips_image_get_n_pages LATE(vips_image_get_n_pages)
#define vips_image_get_orientation LATE(vips_image_get_orientation)
#define vips_image_get_string LATE(vips_image_get_string)
#define vips_image_get_typeof LATE(vips_image_get_typeof)
#define vips_image_get_width LATE(vips_image_get_width)
#define vips_image_guess_interpretation LATE(vips_image_guess_interpretation)
#define vips_image_hasalpha LATE(vips_image_hasalpha)
#define vips_image_init_fields LATE(vips_image_init_fields)
#define vips_image_map LATE(vips_image_map)
#define vips_image_new LATE(vips_image_new)
#define vips_image_new_from_memory_copy LATE(vips_image_new_from_memory_copy)
#define vips_image_new_matrix_from_array LATE(vips_image_new_matrix_from_array)
#define vips_image_pipeline_array LATE(vips_image_pipeline_array)
#define vips_image_pipelinev LATE(vips_image_pipelinev)
#define vips_image_remove LATE(vips_image_remove)
#define vips_image_set_double LATE(vips_image_set_double)
#define vips_image_set_int LATE(vips_image_set_int)
#define vips_image_write_to_memory LATE(vips_image_write_to_memory)
#define vips_init LATE(vips_init)
#define vips_interpolate_new LATE(vips_interpolate_new)
#define vips_jpegload_source LATE(vips_jpegload_source)
#define vips_jpegsave_buffer LATE(vips_jpegsave_buffer)
#define vips_linear LATE(vips_linear)
#define vips_linear1 LATE(vips_linear1)
#define vips_malloc LATE(vips_malloc)
#define vips_mapim LATE(vips_mapim)
#define vips_maplut LATE(vips_maplut)
#define vips_math LATE(vips_math)
#define vips_math2_const1 LATE(vips_math2_const1)
#define vips_median LATE(vips_median)
#define vips_min LATE(vips_min)
#define vips_multiply LATE(vips_multiply)
#define vips_object_get_type LATE(vips_object_get_type)
#define vips_perlin LATE(vips_perlin)
#define vips_pngload_source LATE(vips_pngload_source)
#define vips_pngsave_buffer LATE(vips_pngsave_buffer)
#define vips_pngsave_target LATE(vips_pngsave_target)
#define vips_premultiply LATE(vips_premultiply)
#define vips_rect_includespoint LATE(vips_rect_includespoint)
#define vips_rect_intersectrect LATE(vips_rect_intersectrect)
#define vips_rect_marginadjust LATE(vips_rect_marginadjust)
#define vips_region_prepare LATE(vips_region_prepare)
#define vips_resize LATE(vips_resize)
#define vips_rot LATE(vips_rot)
#define vips_sequential LATE(vips_sequential)
#define vips_source_new_from_descriptor LATE(vips_source_new_from_descriptor)
#define vips_start_many LATE(vips_start_many)
#define vips_start_one LATE(vips_start_one)
#define vips_stop_many LATE(vips_stop_many)
#define vips_stop_one LATE(vips_stop_one)
#define vips_subtract LATE(vips_subtract)
#define vips_target_custom_new LATE(vips_target_custom_new)
#define vips_target_get_type LATE(vips_target_get_type)
#define vips_tiffload_source LATE(vips_tiffload_source)
#define vips_type_find LATE(vips_type_find)
#define vips_unpremultiply LATE(vips_unpremultiply)
#define vips_version LATE(vips_version)
#define vips_version_string LATE(vips_version_string)
#define vips_webpload_source LATE(vips_webpload_source)
#define vips_webpsave_buffer LATE(vips_webpsave_buffer)
#define vips_xyz LATE(vips_xyz)

#endif
