import Domain

/// The one door to the network: sends a request once, and never again by itself. Redirects are not followed, nothing
/// is decompressed.
struct HTTPLine: Sendable {
  /// Sends `call` and returns the answer, of at most `limit` bytes.
  var exchange: @Sendable (_ call: HTTPCall, _ limit: Int) async throws(HTTPFault) -> HTTPReply
  /// Sends `call` and writes the answer to the new file `into` as it arrives: head and body of any status. `receive`
  /// hears of each piece of the body after it is in the file.
  var download:
    @Sendable (
      _ call: HTTPCall, _ into: FilePath, _ limit: Int, _ receive: @escaping @Sendable (HTTPHead, [UInt8]) -> Void
    )
      async throws(HTTPFault) -> HTTPHead
}
