import Domain
import Hummingbird
import Logging

/// The stand-in: one journal, one studio and the routes of both vendors.
struct StandinServer: Sendable {
  /// The only address it ever listens on.
  static let host = "127.0.0.1"
  /// The bytes that the body of a request may have.
  static let bodyLimit = 64 << 20

  let journal = Journal()
  private let studio: Studio

  /// Throws where pictures cannot be made.
  init() throws(Failure) {
    studio = try Studio()
  }

  /// A server for ``host``; port 0 lets the system choose, and `onListening` hears which it is.
  func application(
    port: UInt16, onListening: @escaping @Sendable (Int) async -> Void
  ) -> Application<RouterResponder<StandinContext>> {
    var logger = Logger(label: "standin")
    logger.logLevel = .warning
    return Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname(Self.host, port: Int(port))),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? Int(port)) },
      logger: logger)
  }

  /// Receiving comes first, so that the journal sees answers as they leave.
  private var router: Router<StandinContext> {
    let router = Router(context: StandinContext.self)
    router.add(middleware: Receiving(journal: journal, bodyLimit: Self.bodyLimit))
    router.add(middleware: OpenAIAnswers())
    router.add(middleware: VisionAnswers(journal: journal))
    VisionRoutes(studio: studio).add(to: router)
    ImagesRoutes(studio: studio, journal: journal).add(to: router)
    OwnRoutes(journal: journal).add(to: router)
    return router
  }
}
