import Domain
import Glibc

/// Fetches a picture that an answer only names: encrypted, from a public address, without the key, and not more than
/// `limit` bytes of it. A server on loopback may name others there.
///
/// It goes to the disk as it arrives, beside the reply.
struct PictureFetch {
  let line: HTTPLine
  let access: ServiceAccess
  let limit: Int

  /// Fetches the picture at `url`, which the reply in the file `reply` names, and puts it under the new name `picture`.
  func fetch(_ url: String, of reply: FilePath, to picture: FilePath) async throws(Failure) {
    try check(url)
    let fetched = FetchedPicture(reply: reply)
    var attempts = Attempts(isRepeatable: true, limit: 3)
    while true {
      let outcome: Attempts.Outcome
      var isWhole = false
      do throws(HTTPFault) {
        unlink(reply.fetching.cString)
        let head = try await line.fetch(HTTPCall("GET", url), reply.fetching, limit)
        isWhole = head.isSuccess
        if !isWhole { unlink(reply.fetching.cString) }
        outcome = .refused(head, .serverTrouble(status: head.status, detail: "fetching the picture"))
      } catch {
        guard error.cause != .cancelled else { throw .cancelled }
        outcome = .fault(error)
      }
      if isWhole {
        try fetched.markWhole()
        return try fetched.hand(to: picture)
      }
      guard let wait = attempts.wait(after: outcome, chance: 0) else { throw failure(outcome, reply) }
      do throws(CancellationError) { try await line.wait(wait) } catch { throw .cancelled }
    }
  }

  /// Throws where the picture is somewhere that a server has no business to send anybody to.
  private func check(_ url: String) throws(Failure) {
    guard let address = WebAddress(url) else { throw refused("an address", "it is no web address") }
    if WebAddress(access.endpoint)?.isLoopback == true, address.isLoopback { return }
    guard address.isEncrypted else { throw refused(address.host, "it is not encrypted") }
    let found = HostLookup.addresses(of: address.host)
    guard !found.isEmpty else { throw refused(address.host, "no such host") }
    guard found.allSatisfy(\.isPublic) else { throw refused(address.host, "it is not a public address") }
  }

  private func refused(_ place: String, _ why: String) -> Failure {
    .service(
      ServiceFailure(access.service, .badAnswer(detail: "the picture is at \(place.serviceText): \(why)")))
  }

  private func failure(_ outcome: Attempts.Outcome, _ reply: FilePath) -> Failure {
    switch outcome {
    case .fault(let fault):
      guard case .service(let kind) = fault.cause else { return fault.failure(of: access.service) }
      return notFetched(ServiceFailure(access.service, kind).message, reply)
    case .refused(let head, _): return notFetched("its address answers \(head.status)", reply)
    }
  }

  private func notFetched(_ detail: String, _ reply: FilePath) -> Failure {
    .service(ServiceFailure(access.service, .pictureNotFetched(detail: detail, reply: reply)))
  }
}
