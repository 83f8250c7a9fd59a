import Testing

/// One at a time: processes, their signals and their descriptors are counted.
@Suite(.serialized)
enum ServicesTests {}
