import ArgumentParser
import Hummingbird

/// `standin`: prints its address, then serves until it is told to stop.
@main
struct Standin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standin",
    abstract: "Speaks the protocols of Azure AI Vision and the OpenAI Images API on loopback.",
    discussion: """
      For tests and demonstrations: nothing is sent anywhere, nothing costs anything, and any key is taken. The first \
      line on the standard output is the address. /standin/requests says what was asked, /standin/bill what it would \
      have cost. SIGTERM and SIGINT end it.
      """)

  @Option(help: "The port on 127.0.0.1; 0 lets the system choose.")
  var port: UInt16 = 0

  func run() async throws {
    let server = try StandinServer()
    try await server.application(port: port, onListening: Self.announce).runService()
  }

  /// Whoever started it waits for this line, so that it must not stay in a buffer.
  @Sendable private static func announce(port: Int) {
    print("http://\(StandinServer.host):\(port)")
    flushStandardOutput()
  }
}
