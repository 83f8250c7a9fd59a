import Glibc

/// An open file, closed with its last use.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Takes over an open descriptor.
  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}
