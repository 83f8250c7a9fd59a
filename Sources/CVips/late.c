#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

// Not late.h: its names stand for what is looked for here.
void *cvips_library(void);
void *cvips_function(const char *name);

void *cvips_library(void) {
  static void *_Atomic library;
  // Twice at once is the same library twice.
  if (library == NULL) library = dlopen("libvips.so.42", RTLD_LAZY | RTLD_LOCAL);
  return library;
}

void *cvips_function(const char *name) {
  void *library = cvips_library();
  void *function = library == NULL ? NULL : dlsym(library, name);
  if (function == NULL) {
    fprintf(stderr, "imager: libvips has no %s\n", name);
    abort();
  }
  return function;
}
