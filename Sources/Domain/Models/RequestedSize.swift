/// How large a picture is asked for.
public enum RequestedSize: Hashable, Sendable {
  /// The model chooses.
  case auto
  /// Exactly so many pixels.
  case pixels(PixelSize)

  /// `auto` or `1536x1024`, as the vendors write it and the command line reads it.
  public var text: String {
    switch self {
    case .auto: "auto"
    case .pixels(let size): "\(size.pixelWidth)x\(size.pixelHeight)"
    }
  }

  /// Reads ``text``; `×` stands for `x` too. Nil for anything else.
  public init?(text: String) {
    if text == "auto" {
      self = .auto
      return
    }
    let edges = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
    guard edges.count == 2, let width = Self.edge(edges[0]), let height = Self.edge(edges[1]) else { return nil }
    self = .pixels(PixelSize(pixelWidth: width, pixelHeight: height))
  }

  private static func edge(_ text: Substring) -> Int? {
    guard 1...5 ~= text.utf8.count, text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension RequestedSize: Codable {
  /// Reads ``text``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let size = RequestedSize(text: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no size: \(text)")
    }
    self = size
  }

  /// Writes ``text``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
