import Domain

/// The one door to the network: sends a request once, and never again by itself. Redirects are not followed, nothing
/// is decompressed.
struct HTTPLine: Sendable {
  /// Sends `call` and returns the answer, of at most `limit` bytes.
  var exchange: @Sendable (_ call: HTTPCall, _ limit: Int) async throws(HTTPFault) -> HTTPReply
  /// Sends `call` and writes the answer to the new file `into` as it arrives: head and body of any status, see
  /// ``ReplyFile``. The file is there, with so many bytes of `room` for it on the disk, before anything leaves; what cannot
  /// be written to it goes to `second`. `receive` hears of each piece of the body when the file has it.
  var download:
    @Sendable (
      _ call: HTTPCall, _ into: FilePath, _ second: FilePath?, _ limit: Int, _ room: Int,
      _ receive: @escaping @Sendable (HTTPHead, UnsafeRawBufferPointer) -> Void
    ) async throws(HTTPFault) -> HTTPHead
  /// Sends `call` and writes the body of an answer that says yes to the new file `into` as it arrives.
  var fetch: @Sendable (_ call: HTTPCall, _ into: FilePath, _ limit: Int) async throws(HTTPFault) -> HTTPHead
  /// Returns after so many milliseconds, earlier with an error when its task is cancelled.
  var wait: @Sendable (_ milliseconds: Int) async throws(CancellationError) -> Void
  /// Ends all connections. The next call makes new ones.
  var close: @Sendable () async -> Void
}
