import Glibc

/// An address of version 4 in its four bytes.
struct IPv4Address: Equatable {
  var bytes: (UInt8, UInt8, UInt8, UInt8)

  /// Reads `127.0.0.1`; nil for anything else.
  init?(_ text: String) {
    var address = in_addr()
    guard inet_pton(AF_INET, text, &address) == 1 else { return nil }
    self.init(address)
  }

  init(_ address: in_addr) {
    let value = UInt32(bigEndian: address.s_addr)
    bytes = (UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
  }

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.bytes == rhs.bytes }

  /// 127.0.0.0/8.
  var isLoopback: Bool { bytes.0 == 127 }

  /// Whether it is one of a host of the internet: none of the special blocks of RFC 6890 and its successors.
  var isPublic: Bool {
    switch bytes {
    case (0, _, _, _), (10, _, _, _), (127, _, _, _), (169, 254, _, _), (192, 168, _, _), (192, 0, 0, _),
      (192, 0, 2, _), (198, 51, 100, _), (203, 0, 113, _), (192, 88, 99, _), (172, 16...31, _, _),
      (100, 64...127, _, _), (198, 18...19, _, _), (224...255, _, _, _):
      false
    default: true
    }
  }
}

/// Where a host name leads.
enum HostLookup {
  /// The addresses of `host` as text. Blocks.
  static func addresses(of host: String) -> [(text: String, isPublic: Bool)] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [(String, Bool)] = []
    var entry = list
    while let current = entry {
      if let address = current.pointee.ai_addr, let text = text(address, current.pointee.ai_addrlen) {
        found.append((text, isPublic(address)))
      }
      entry = current.pointee.ai_next
    }
    return found
  }

  private static func isPublic(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { IPv4Address($0.pointee.sin_addr).isPublic }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        withUnsafeBytes(of: address.pointee.sin6_addr) { bytes in
          // 2000::/3 is what is given to hosts, without the blocks that lead to addresses of version 4 or nowhere.
          guard bytes[0] & 0xE0 == 0x20 else { return false }
          let start = (bytes[0], bytes[1], bytes[2], bytes[3])
          switch start {
          case (0x20, 0x01, 0x00, 0x00), (0x20, 0x01, 0x0D, 0xB8), (0x20, 0x02, _, _): return false
          default: return true
          }
        }
      }
    default: false
    }
  }

  private static func text(_ address: UnsafeMutablePointer<sockaddr>, _ length: socklen_t) -> String? {
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard getnameinfo(address, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0 else { return nil }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
