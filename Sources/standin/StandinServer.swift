import Domain
import Hummingbird
import HummingbirdCore
import Logging

/// The stand-in: one journal, one studio and the routes of both vendors.
struct StandinServer: Sendable {
  /// The only address it ever listens on.
  static let host = "127.0.0.1"
  /// The bytes that the body of a request may have.
  static let bodyLimit = 128 << 20

  let journal = Journal()
  let script: FaultScript
  private let options: StandinOptions
  private let studio: Studio
  private let uploads = Uploads()
  private let addresses = PictureAddresses()

  /// Throws where pictures cannot be made.
  init(_ options: StandinOptions) throws(Failure) {
    self.options = options
    script = FaultScript(options.faults)
    studio = try Studio()
  }

  /// A server for ``host``; port 0 lets the system choose, and `onListening` hears which it is.
  func application(
    port: UInt16, onListening: @escaping @Sendable (Int) async -> Void
  ) -> Application<RouterResponder<StandinContext>> {
    var logger = Logger(label: "standin")
    // What stops it is thrown; that it was stopped is no news.
    logger.logLevel = .critical
    return Application(
      router: router,
      server: .http1(configuration: HTTP1Channel.Configuration(additionalChannelHandlers: [PresenceWatch()])),
      configuration: ApplicationConfiguration(address: .hostname(Self.host, port: Int(port))),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? Int(port)) },
      logger: logger)
  }

  /// Receiving comes first, so that the journal sees answers as they leave; what goes wrong on the way comes before the
  /// vendors' headers, and what is said in place of a route behind them.
  private var router: Router<StandinContext> {
    let router = Router(context: StandinContext.self)
    router.add(middleware: Receiving(journal: journal, bodyLimit: Self.bodyLimit, latency: options.latency))
    router.add(middleware: Faulting(script: script, journal: journal, addresses: addresses))
    router.add(middleware: OpenAIAnswers())
    router.add(middleware: AzureOpenAIAnswers())
    router.add(middleware: VisionAnswers(journal: journal))
    router.add(middleware: Substituting())
    let desk = ImagesDesk(studio: studio, uploads: uploads, options: options)
    VisionRoutes(studio: studio).add(to: router)
    Vision3Routes(studio: studio).add(to: router)
    ImagesRoutes(desk: desk, journal: journal, addresses: addresses).add(to: router)
    ModelsRoutes(today: options.today).add(to: router)
    ModerationsRoutes().add(to: router)
    FilesRoutes(uploads: uploads).add(to: router)
    BatchesRoutes(desk: BatchDesk(desk: desk, journal: journal), uploads: uploads).add(to: router)
    ResponsesRoutes(studio: studio, uploads: uploads, journal: journal, today: options.today).add(to: router)
    OwnRoutes(journal: journal, script: script, addresses: addresses).add(to: router)
    return router
  }
}
