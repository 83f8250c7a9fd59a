import Domain
import Foundation
import Hummingbird
import Imaging
import Synchronization
import Testing

@testable import Services
@testable import standin

/// The services of this program, talking over real HTTP to a stand-in in this process.
struct Vendors: Sendable {
  /// A key that must turn up nowhere.
  static let key = "sk-planted-0123456789abcdefghij0123456789abcdefghij"

  let port: Int
  let journal: Journal
  let folder: FilePath
  let network: Network
  let news = NewsLog()

  /// Starts a stand-in whose first answers go wrong as `faults` says, runs `body`, and waits until it is gone.
  static func run(
    faults: String = "[]", isLenient: Bool = false, _ body: @Sendable @escaping (Vendors) async throws -> Void
  ) async throws {
    var options = StandinOptions { "2026-11-22" }
    options.isPlain = true
    options.isLenient = isLenient
    options.faults = try FaultFormat.rules(Array(faults.utf8))
    let server = try StandinServer(options)
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let application = server.application(port: 0) { port in listening.yield(port) }
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-vendors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { listening.finish() }
        try await application.run()
      }
      group.addTask {
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let network = Network.live(NetworkAccess())
        let vendors = Vendors(port: port, journal: server.journal, folder: FilePath(url.path), network: network)
        let result = await Result { try await body(vendors) }
        await network.close()
        try result.get()
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// OpenAI as the stand-in is.
  func openAI(
    _ models: [Domain.ImageModel] = [.test], service: ServiceID = .openAI, edits: ServiceAccess.EditsForm = .multipart,
    through network: Network? = nil
  ) throws -> OpenAI {
    let endpoint = service == .azureOpenAI ? "http://127.0.0.1:\(port)" : "http://127.0.0.1:\(port)/v1"
    let openAI = OpenAI(
      ServiceDoor(
        ServiceAccess(service: service, endpoint: endpoint, credential: .key(Secret(Self.key)), edits: edits)),
      models: models, network: network ?? self.network, imager: .unused, safetyIdentifier: "a-hash", clock: Self.clock,
      chance: { 0.5 })
    return try #require(openAI)
  }

  /// Azure AI Vision as the stand-in is.
  func vision(version: String? = nil) throws -> AzureVision {
    let vision = AzureVision(
      ServiceDoor(
        ServiceAccess(
          service: .azureVision, endpoint: "http://127.0.0.1:\(port)", credential: .key(Secret(Self.key)),
          version: version)),
      network: network, isGenderNeutral: true, language: "en", perMinute: nil, clock: Self.clock, chance: { 0.5 })
    return try #require(vision)
  }

  /// Asks `service` for one picture.
  func make(
    _ service: GenerateService, _ mode: Mode = .description, options: ModelOptions = .small, slot: String = "g-1",
    prompt: String = "a harbour"
  ) async -> Result<SlotAnswer, SlotFault> {
    do throws(SlotFault) {
      return .success(
        try await service.generate(request(mode, options, slot: slot, prompt: prompt)) { news.append($0) })
    } catch {
      return .failure(error)
    }
  }

  func request(_ mode: Mode, _ options: ModelOptions, slot: String = "g-1", prompt: String) -> SlotRequest {
    SlotRequest(
      slot: SlotID(rawValue: slot), index: 0, picture: folder.appending("source.png"), instruction: "dusk",
      prompt: Prompt(text: prompt),
      settings: GenerationSettings(
        mode: mode, count: 1, model: "gpt-image-2", service: .openAI, options: options),
      spool: picture(slot), reply: reply(slot))
  }

  func picture(_ slot: String = "g-1") -> FilePath { folder.appending("\(slot).part") }
  func reply(_ slot: String = "g-1") -> FilePath { folder.appending("\(slot).reply") }

  /// The bytes of a file of the test's folder; nil where there is none.
  func bytes(_ file: FilePath) -> [UInt8]? {
    FileManager.default.contents(atPath: file.string).map { Array($0) }
  }

  /// Writes a picture of 96 × 72 to send, whose name always ends as that of a PNG.
  func writeSource(as format: PictureFormat = .png) throws {
    let gradient = Gradient(size: PixelSize(pixelWidth: 96, pixelHeight: 72), seed: 1)
    try Data(gradient.bitmapFile).write(to: URL(filePath: folder.appending("source.bmp").string))
    let started = Imager()
    let imager = try #require(started)
    _ = imager.perform(
      .normalise(
        folder.appending("source.bmp"), NormaliseRequest(longestEdge: 96, byteLimit: 1 << 20, format: format),
        output: folder.appending("source.png")))
  }

  private static let clock: @Sendable () -> Instant = { Instant(milliseconds: 1_795_000_000_000) }
}

/// What a service said of a slot, in order.
final class NewsLog: Sendable {
  private let lines = Mutex<[SlotNews]>([])
  var all: [SlotNews] { lines.withLock(\.self) }
  func append(_ news: SlotNews) { lines.withLock { $0.append(news) } }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}

extension Result where Success == SlotAnswer, Failure == SlotFault {
  /// Why there is no picture, of a service.
  var kind: ServiceFailure.Kind? {
    guard case .failure(let fault) = self, case .service(let failure) = fault.failure else { return nil }
    return failure.kind
  }

  /// What became of the request.
  var fate: SlotFault.Fate? {
    guard case .failure(let fault) = self else { return nil }
    return fault.fate
  }
}

extension ModelOptions {
  /// Little work for the stand-in.
  static let small = ModelOptions(size: .pixels(PixelSize(pixelWidth: 1024, pixelHeight: 1024)), quality: .low)
}

extension Domain.ImageModel {
  /// gpt-image-2 with its published prices.
  static let test = Domain.ImageModel(
    id: "gpt-image-2", service: .openAI, modes: [.picture, .description, .mask],
    sizes: .free(
      SizeRule.Bounds(step: 16, longestEdge: 3840, pixels: 655_360...8_294_400, longestRatio: 3)),
    qualities: [.low, .medium, .high], usualQuality: .medium, formats: [.png, .jpeg, .webp],
    backgrounds: [.opaque, .transparent], inputFidelities: [], takesComplexity: false, partialPictures: 3,
    pictureLimit: 16, picturesPerMinute: nil,
    prices: TokenPrices(textIn: 5_000_000, imageIn: 8_000_000, imageOut: 30_000_000, textOut: 10_000_000),
    tokens: TokenFormula(
      factors: [.low: 16, .medium: 48, .high: 96], perPartial: 100, inputPatch: 32, inputRange: 64...1536),
    isPriceApproximate: false, retiresOn: nil, successor: nil)
}

extension ImagerService {
  /// Fails the test when it is called.
  static let unused = ImagerService { job, _ throws(Failure) in
    Issue.record("the imager was asked for \(job)")
    throw .unexpected(doing: "testing", detail: "unexpected call of the imager")
  }
}
