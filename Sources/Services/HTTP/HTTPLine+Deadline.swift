import Domain

extension HTTPLine {
  /// Sends `call` and returns the answer, of at most `limit` bytes; gives up after so many seconds.
  func exchange(_ call: HTTPCall, _ limit: Int, within seconds: Int) async throws(HTTPFault) -> HTTPReply {
    let first = await withTaskGroup(of: Result<HTTPReply, HTTPFault>?.self) { group in
      group.addTask {
        do throws(HTTPFault) { return .success(try await exchange(call, limit)) } catch { return .failure(error) }
      }
      group.addTask {
        try? await wait(seconds * 1000)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let first { return try first.get() }
    throw Task.isCancelled
      ? HTTPFault(cause: .cancelled, mayHaveLeft: true) : .service(.timedOut(seconds: seconds), mayHaveLeft: true)
  }

  /// How long a question may take that nobody works at.
  static let checkupSeconds = 30
}
