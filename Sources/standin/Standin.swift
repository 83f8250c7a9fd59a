import ArgumentParser
import FoundationEssentials
import Hummingbird

/// `standin`: prints its address, then serves until it is told to stop.
@main
struct Standin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standin",
    abstract: "Speaks the protocols of Azure AI Vision, OpenAI and Azure OpenAI on loopback.",
    discussion: """
      For tests and demonstrations: nothing is sent anywhere, nothing costs anything, and any key is taken. The first \
      line on the standard output is the address. /standin/requests says what was asked, \
      /standin/requests/NUMBER/body with which bytes, /standin/bill what it would have cost; DELETE /standin/requests forgets both. SIGTERM and SIGINT end it.

      \(FaultFormat.help)
      """)

  @Option(help: "The port on 127.0.0.1; 0 lets the system choose.")
  var port: UInt16 = 0

  @Option(help: "A JSON file with fault rules.")
  var faults: String?

  @Option(help: "The milliseconds that every answer takes at least, with whatever else is answered meanwhile.")
  var latency = 0

  @Flag(help: "Make pictures with little work.")
  var plain = false

  @Flag(help: "Answer like a server of the time before GPT Image 2: addresses, revised prompts, any model, any size.")
  var lenient = false

  @Flag(help: "Put a chunk of content credentials into PNGs.")
  var credentials = false

  @Option(help: "The day, as 2026-11-22, on which it is asked: models come to their end.")
  var today: String?

  func validate() throws {
    guard latency >= 0 else { throw ValidationError("The latency is not negative.") }
    if let today, today.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil {
      throw ValidationError("A day looks like 2026-11-22.")
    }
  }

  func run() async throws {
    var options = StandinOptions { [today] in today ?? Date().formatted(.iso8601.year().month().day()) }
    options.latency = .milliseconds(latency)
    options.isPlain = plain
    options.isLenient = lenient
    options.hasCredentials = credentials
    options.faults =
      try faults.map { path in
        try FaultFormat.rules(Array(try Data(contentsOf: URL(filePath: path))))
      } ?? []
    let application = try StandinServer(options).application(port: port, onListening: Self.announce)
    let endings = Endings()
    defer { withExtendedLifetime(endings) {} }
    let signals = endings.signals
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      group.addTask { for await _ in signals { return } }
      // The server ends by itself only where it cannot serve. Answers that are on their way, which may be endless ones, do
      // not hold up an end that was asked for, and that they break off is no failure.
      try await group.next()
      group.cancelAll()
      try? await group.waitForAll()
    }
  }

  /// Whoever started it waits for this line, so that it must not stay in a buffer.
  @Sendable private static func announce(port: Int) {
    print("http://\(StandinServer.host):\(port)")
    flushStandardOutput()
  }
}
