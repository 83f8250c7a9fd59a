import AsyncHTTPClient
import Domain
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The HTTP client, made with the first request, on one thread of its own that sleeps while nothing happens.
final class NetworkDoor: Sendable {
  /// The longest wait for the next byte of an answer: generating takes minutes, and a time-out leaves its fate unknown.
  static let readSeconds = 660
  /// The longest wait for a connection, tries included.
  static let connectSeconds: Int64 = 15

  let access: NetworkAccess
  /// What is on its way.
  let bodies = SharedBodies()
  private let state = Mutex<Open?>(nil)

  private struct Open {
    var group: MultiThreadedEventLoopGroup
    var direct: HTTPClient
    /// Nil where there is no proxy.
    var proxied: HTTPClient?
  }

  /// A door to the network as `access` says.
  init(_ access: NetworkAccess) {
    self.access = access
  }

  /// The client for requests to `host`, and the proxy that it uses.
  func client(for host: String) throws(HTTPFault) -> (client: HTTPClient, proxy: String?) {
    let usesProxy = access.proxy != nil && !ProxyExceptions(access.withoutProxy).cover(host)
    let open = try state.withLock { (state) throws(HTTPFault) in
      if let open = state { return open }
      let open = try make()
      state = open
      return open
    }
    guard usesProxy, let proxied = open.proxied else { return (open.direct, nil) }
    return (proxied, access.shownProxy)
  }

  /// Waits on the client's own thread: the concurrency library's clock would wake the program for good.
  func wait(_ milliseconds: Int) async throws(CancellationError) {
    guard milliseconds > 0, let group = try? client(for: "localhost").client.eventLoopGroup else { return }
    let timer = Timer(group.next())
    let isOver = await withTaskCancellationHandler {
      await timer.wait(milliseconds)
    } onCancel: {
      timer.cancel()
    }
    if !isOver || Task.isCancelled { throw CancellationError() }
  }

  /// Ends all connections and the thread.
  func close() async {
    let open = state.withLock { state in
      defer { state = nil }
      return state
    }
    guard let open else { return }
    try? await open.direct.shutdown()
    try? await open.proxied?.shutdown()
    try? await open.group.shutdownGracefully()
  }

  private func make() throws(HTTPFault) -> Open {
    // Nothing is made before it is certain that everything can be: a client that is not shut down is a trap.
    let proxy = try access.proxy.map { (text) throws(HTTPFault) in
      guard let address = ProxyAddress(text) else {
        throw .service(
          .proxy((access.shownProxy ?? "").serviceText, detail: "it is no http://host:port"), mayHaveLeft: false)
      }
      return address
    }
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .disabled
    configuration.timeout = .init(
      connect: .seconds(Self.connectSeconds), read: .seconds(Int64(Self.readSeconds)))
    // Servers let idle connections go after a minute or more; one that is used while it goes has an unknown fate.
    configuration.connectionPool = .init(idleTimeout: .seconds(20), concurrentHTTP1ConnectionsPerHostSoftLimit: 16)
    // Whether and when it is tried again is for `Attempts` to say.
    configuration.connectionPool.retryConnectionEstablishment = false
    var tls = TLSConfiguration.makeClientConfiguration()
    if let certificates = access.certificates {
      do {
        tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(certificates.string))]
      } catch {
        throw .service(
          .untrusted(host: certificates.string, detail: "the file of certificates cannot be read"), mayHaveLeft: false)
      }
    }
    configuration.tlsConfiguration = tls
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let direct = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    guard let address = proxy else { return Open(group: group, direct: direct) }
    configuration.proxy = .server(
      host: address.host, port: address.port,
      authorization: address.user.map { .basic(username: $0, password: address.password ?? "") })
    return Open(
      group: group, direct: direct,
      proxied: HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration))
  }
}

/// A wait that can be ended early.
private final class Timer: Sendable {
  private let loop: any EventLoop
  private let state = Mutex(State())

  private struct State {
    var isCancelled = false
    var task: Scheduled<Void>?
    var continuation: CheckedContinuation<Bool, Never>?
  }

  init(_ loop: any EventLoop) { self.loop = loop }

  /// True after so many milliseconds, false when it was cancelled before.
  func wait(_ milliseconds: Int) async -> Bool {
    await withCheckedContinuation { continuation in
      let isCancelled = state.withLock { state in
        if !state.isCancelled { state.continuation = continuation }
        return state.isCancelled
      }
      guard !isCancelled else { return continuation.resume(returning: false) }
      let task = loop.scheduleTask(in: .milliseconds(Int64(milliseconds))) { self.end(true) }
      state.withLock { $0.task = task }
    }
  }

  func cancel() {
    let task = state.withLock { state in
      state.isCancelled = true
      return state.task
    }
    task?.cancel()
    end(false)
  }

  private func end(_ isOver: Bool) {
    let continuation = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(returning: isOver)
  }
}
