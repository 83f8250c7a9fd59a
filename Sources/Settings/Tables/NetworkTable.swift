public import Domain
import TOMLKit

/// What `[network]` says.
public struct NetworkTable: Hashable, Sendable {
  /// The proxy for https: `http://host:port`.
  public var proxy: String?
  /// Hosts that are reached without it.
  public var withoutProxy: [String] = []
  /// A file of certificates in PEM that are trusted besides the system's.
  public var certificates: FilePath?

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader, home: FilePath) {
    proxy = reader.line("proxy", takes: "an address in quotes: \"http://host:port\"")
    withoutProxy =
      reader.value("no_proxy", takes: "hosts in quotes, with commas between them") { written in
        written.string.map(Self.hosts)
          ?? written.array.flatMap { list in
            let hosts = list.map { $0.string }
            return hosts.contains(nil) ? nil : hosts.compactMap { $0 }
          }
      } ?? []
    certificates = reader.path("ca_file", home: home)
  }

  /// The hosts in `a.example, .b.example`.
  static func hosts(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }
}
