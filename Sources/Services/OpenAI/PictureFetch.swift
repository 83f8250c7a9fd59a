import Domain
import Glibc

/// Fetches a picture that an answer only names: encrypted, from a public address, without the key, and not more than
/// `limit` bytes of it. A server on loopback may name others there.
struct PictureFetch {
  let line: HTTPLine
  let access: ServiceAccess
  let limit: Int

  /// Writes the picture at `url` to the new file `picture`.
  func fetch(_ url: String, to picture: FilePath) async throws(Failure) {
    try check(url)
    var attempts = Attempts(isRepeatable: true, limit: 3)
    while true {
      let outcome: Attempts.Outcome
      var body: [UInt8]?
      do throws(HTTPFault) {
        let reply = try await line.exchange(HTTPCall("GET", url), limit)
        if reply.head.isSuccess { body = reply.body }
        outcome = .refused(reply.head, .serverTrouble(status: reply.head.status, detail: "fetching the picture"))
      } catch {
        guard error.cause != .cancelled else { throw .cancelled }
        outcome = .fault(error)
      }
      if let body { return try write(body, to: picture) }
      guard let wait = attempts.wait(after: outcome, chance: 0) else { throw failure(outcome) }
      do throws(CancellationError) { try await line.wait(wait) } catch { throw .cancelled }
    }
  }

  /// Throws where the picture is somewhere that a server has no business to send anybody to.
  private func check(_ url: String) throws(Failure) {
    guard let address = WebAddress(url) else { throw refused(url, "it is no web address") }
    if WebAddress(access.endpoint)?.isLoopback == true, address.isLoopback { return }
    guard address.isEncrypted else { throw refused(url, "it is not encrypted") }
    let found = HostLookup.addresses(of: address.host)
    guard !found.isEmpty else { throw refused(address.host, "no such host") }
    guard found.allSatisfy(\.isPublic) else { throw refused(address.host, "it is not a public address") }
  }

  private func refused(_ place: String, _ why: String) -> Failure {
    .service(
      ServiceFailure(access.service, .badAnswer(detail: "the picture is at \(place.serviceText): \(why)")))
  }

  private func failure(_ outcome: Attempts.Outcome) -> Failure {
    switch outcome {
    case .fault(let fault): fault.failure(of: access.service)
    case .refused(let head, let kind): .service(ServiceFailure(access.service, kind, requestID: head.requestID))
    }
  }

  private func write(_ bytes: [UInt8], to picture: FilePath) throws(Failure) {
    let file = open(picture.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .notWritable(picture, detail: String(cString: strerror(errno))) }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: offset), $0.count - offset) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw errno == ENOSPC ? .diskFull(picture) : .notWritable(picture, detail: String(cString: strerror(errno)))
      }
      offset += count
    }
  }
}
