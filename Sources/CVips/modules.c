#define _GNU_SOURCE

#include "modules.h"

#include <dlfcn.h>
#include <gmodule.h>
#include <vips/vips.h>

#include "late.h"

/// The folder in which libvips looks for its modules: beside the library itself.
static char *module_folder(void) {
  Dl_info info;
  if (dladdr((void *)vips_version_string, &info) == 0 || info.dli_fname == NULL) return NULL;
  char *folder = g_path_get_dirname(info.dli_fname);
  char *name = g_strdup_printf("vips-modules-%d.%d", vips_version(0), vips_version(1));
  char *path = g_build_filename(folder, name, NULL);
  g_free(folder);
  g_free(name);
  return path;
}

// The modules that the imager has no use for - PDF, slides, whatever ImageMagick can read - bring some forty libraries,
// take as long to load as libvips itself, and would be there for a picture to attack. The environment that the imager is
// started in keeps libvips from finding any.
void cvips_need_heif(void) {
  static gsize is_done;
  if (!g_once_init_enter(&is_done)) return;
  if (vips_type_find("VipsOperation", "heifload_source") == 0) {
    char *folder = module_folder();
    char *path = folder == NULL ? NULL : g_build_filename(folder, "vips-heif." G_MODULE_SUFFIX, NULL);
    // It makes its types known when it is loaded, and stays.
    if (path != NULL) g_module_open(path, G_MODULE_BIND_LAZY);
    g_free(path);
    g_free(folder);
  }
  g_once_init_leave(&is_done, 1);
}
