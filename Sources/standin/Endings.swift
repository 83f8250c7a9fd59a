import Dispatch
import Glibc

/// The signals that tell the program to end, SIGTERM and SIGINT, as long as this lives.
final class Endings {
  /// One element for each signal.
  let signals: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals over for the process.
  init() {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.signals = signals
    sources = [SIGTERM, SIGINT].map { number in
      // A source only watches; without this the signal would end the process as ever.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
