import AsyncHTTPClient
import Domain
import Glibc
import NIOCore
import NIOPosix
import NIOSSL

extension HTTPFault {
  /// What an error of the HTTP client means for a request to `host` that waits at most `seconds` for an answer.
  ///
  /// Where it is not certain that the request never left, it counts as gone.
  init(_ error: any Error, host: String, proxy: String?, seconds: Int) {
    switch error {
    case is CancellationError: self.init(cause: .cancelled, mayHaveLeft: true)
    case let error as HTTPClientError:
      self.init(error, host: host, proxy: proxy, seconds: seconds)
    case let error as NIOConnectionError:
      let reason = error.dnsAError.map { "\($0)" } ?? error.connectionErrors.first.map { "\($0.error)" } ?? "\(error)"
      self = .service(.unreachable(host: host, detail: reason.serviceText), mayHaveLeft: false)
    // What a connection that could not be made is told.
    case let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ENETDOWN].contains(error.errnoCode):
      let reason = strerror(error.errnoCode).map { String(cString: $0) } ?? "error \(error.errnoCode)"
      self = .service(.unreachable(host: host, detail: reason), mayHaveLeft: false)
    case let error as NIOSSLError:
      // What fails later than the handshake has left already; the handshake is by far the likelier place.
      if case .handshakeFailed(let reason) = error {
        self = .service(.untrusted(host: host, detail: "\(reason)".serviceText), mayHaveLeft: false)
      } else {
        self = .service(.connectionLost(detail: "\(error)".serviceText), mayHaveLeft: true)
      }
    case let error as NIOSSLExtraError:
      self = .service(.untrusted(host: host, detail: "\(error)".serviceText), mayHaveLeft: false)
    default:
      self = .service(.connectionLost(detail: "\(error)".serviceText), mayHaveLeft: true)
    }
  }

  private init(_ error: HTTPClientError, host: String, proxy: String?, seconds: Int) {
    switch error {
    case .cancelled: self.init(cause: .cancelled, mayHaveLeft: true)
    case .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath, .invalidDNSOverridesConfiguration,
      .invalidLocalAddress:
      self = .service(.noSuchAddress(host), mayHaveLeft: false)
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .service(.unreachable(host: host, detail: "no connection in time"), mayHaveLeft: false)
    case .tlsHandshakeTimeout:
      self = .service(.untrusted(host: host, detail: "the handshake took too long"), mayHaveLeft: false)
    case .httpProxyHandshakeTimeout, .invalidProxyResponse, .proxyAuthenticationRequired, .socksHandshakeTimeout,
      .invalidProxyConfiguration:
      self = .service(.proxy(proxy ?? host, detail: error.shortDescription.serviceText), mayHaveLeft: false)
    case .readTimeout, .deadlineExceeded: self = .service(.timedOut(seconds: seconds), mayHaveLeft: true)
    default: self = .service(.connectionLost(detail: error.shortDescription.serviceText), mayHaveLeft: true)
    }
  }
}
