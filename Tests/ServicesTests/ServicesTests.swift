import Testing

/// One at a time: most of them start processes and wait for them.
@Suite(.serialized)
enum ServicesTests {}
