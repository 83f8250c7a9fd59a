import Crypto
import Domain
import Synchronization

/// The SHA-256 and the size of a file.
struct FileDigest: Equatable, Sendable {
  /// 64 lower-case hexadecimal digits.
  let sha256: String
  let byteCount: Int

  /// Reads `file` to its end. Throws ``Failure/cancelled`` soon after `stop` is raised.
  init(of file: consuming OpenFile, stop: StopFlag? = nil) throws(Failure) {
    var hash = SHA256()
    var count = 0
    try file.forEachChunk { (bytes) throws(Failure) in
      if let stop, stop.isRaised { throw .cancelled }
      hash.update(bufferPointer: bytes)
      count += bytes.count
    }
    guard count > 0 else { throw .empty(file.path) }
    sha256 = hash.finalize().hexadecimal
    byteCount = count
  }

  /// The SHA-256 of bytes in memory, 64 lower-case hexadecimal digits.
  static func sha256(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(data: Array(bytes))
    return hash.finalize().hexadecimal
  }
}

extension SHA256Digest {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// Tells work on another thread that nobody waits for it any more.
final class StopFlag: Sendable {
  private let raised = Atomic(false)

  var isRaised: Bool { raised.load(ordering: .relaxed) }

  func raise() { raised.store(true, ordering: .relaxed) }
}

/// Runs `body` and raises `flag` when the task is cancelled meanwhile.
func withTaskCancellation<Value: Sendable>(
  _ flag: StopFlag, _ body: () async throws(Failure) -> Value
) async throws(Failure) -> Value {
  let result: Result<Value, Failure> = await withTaskCancellationHandler {
    do throws(Failure) { return .success(try await body()) } catch { return .failure(error) }
  } onCancel: {
    flag.raise()
  }
  return try result.get()
}
