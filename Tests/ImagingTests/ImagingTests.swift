import Testing

/// One at a time, as in the imager's process: libvips keeps its last words in one place for all threads.
@Suite(.serialized)
enum ImagingTests {}
