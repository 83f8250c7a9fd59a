import Domain
import Foundation
import Library
import Pipeline
import Services
import Synchronization

/// A pipeline over a real library in a temporary folder, with services that work without pictures.
final class Studio: Sendable {
  let folder: FilePath
  let source: FilePath
  let library: Library
  let events = EventLog()
  let calls = CallLog()

  init() async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = FilePath(url.path)
    source = folder.appending("harbour.jpg")
    try Data("harbour's bytes".utf8).write(to: URL(filePath: source.string))
    library = try await Library.open(at: folder.appending("library"), clock: Self.clock())
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.string) }

  /// A pipeline of these services.
  func pipeline(
    imager: ImagerService? = nil, describe: DescribeService? = nil, compose: ComposeService? = nil,
    generate: GenerateService? = nil, finish: GenerateService = .failing, slotsAtOnce: Int = 2,
    in library: Library? = nil
  ) -> Pipeline {
    Pipeline(
      imager: imager ?? self.imager(),
      services: ServiceTable(
        describers: [describe ?? self.describe()], composers: [compose ?? self.compose()],
        generators: [generate ?? self.generate()], finisher: finish),
      library: library ?? self.library, clock: Self.clock(),
      workFolder: folder.appending("work"), temporaryFolder: folder.appending("tmp"), slotsAtOnce: slotsAtOnce,
      report: { [events] in events.append($0) })
  }

  /// Probes and copies whatever is there.
  func imager(failing: (@Sendable (ImagerJob) -> Failure?)? = nil) -> ImagerService {
    ImagerService { [calls] job, _ throws(Failure) in
      calls.append("imager")
      if let failure = failing?(job) { throw failure }
      guard FileManager.default.fileExists(atPath: job.picture.string) else { throw .missing(job.picture) }
      switch job {
      case .probe: return .facts(Self.facts)
      case .normalise(let picture, _, let output):
        do {
          try FileManager.default.copyItem(atPath: picture.string, toPath: output.string)
        } catch {
          throw .unexpected(doing: "copying", detail: "\(error)")
        }
        return .written(Self.facts)
      case .thumbnail, .mosaic, .observe, .look, .mask, .alphaMask, .finish, .weigh:
        throw .unexpected(doing: "testing", detail: "unexpected job \(job)")
      }
    }
  }

  func describe(
    _ body: @escaping @Sendable () async throws(Failure) -> Description = { () throws(Failure) in
      Studio.description
    }
  ) -> DescribeService {
    DescribeService(name: "test describer") { [calls] _ throws(Failure) in
      calls.append("describe")
      return try await body()
    }
  }

  func compose(failing: Failure? = nil) -> ComposeService {
    ComposeService(name: "test composer") { description, instruction, _ throws(Failure) in
      if let failing { throw failing }
      return Prompt(text: "\(description?.caption ?? "Something"). Change: \(instruction)")
    }
  }

  func generate(
    estimate: Money = .free, refusing: Failure? = nil,
    _ body: @escaping @Sendable (SlotRequest) async throws(Failure) -> SlotAnswer = { request throws(Failure) in
      try Studio.write("picture of \(request.slot.rawValue)", to: request.spool)
      return SlotAnswer(remarks: ["applied: dusk"], charge: .free)
    }
  ) -> GenerateService {
    GenerateService(
      name: "test generator", model: "looks", modes: [.picture, .description],
      limits: NormaliseRequest(longestEdge: 2048, byteLimit: 1 << 20, format: .png), estimate: { _ in estimate },
      check: { _, _ throws(Failure) in if let refusing { throw refusing } },
      generate: { [calls] request, _ throws(SlotFault) in
        calls.append("generate \(request.slot.rawValue)")
        do throws(Failure) {
          return try await body(request)
        } catch {
          throw SlotFault(error, fate: .unknown)
        }
      })
  }

  func request(
    _ id: String = "g", instruction: String = "dusk", parent: Parent = .source, mode: Mode = .picture, count: Int = 1
  ) -> GenerationRequest {
    GenerationRequest(
      id: GenerationID(rawValue: id), source: source, parent: parent, instruction: instruction,
      settings: GenerationSettings(mode: mode, count: count, model: "looks"))
  }

  /// What is in the folder for copies that do not last.
  func workFiles() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.appending("work").string)) ?? []
  }

  func variations() async throws -> [Variation] { try await library.lineages().flatMap(\.variations) }

  static let facts = PictureFacts(format: .png, size: PixelSize(pixelWidth: 40, pixelHeight: 30), byteCount: 12)
  static let description = Description(caption: "A boat", confidence: 0.9, service: "test describer")

  static func write(_ text: String, to file: FilePath) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: file.string))
    } catch {
      throw .notWritable(file, detail: "\(error)")
    }
  }

  static func clock() -> @Sendable () -> Instant {
    let time = Mutex<Int64>(1_800_000_000_000)
    return {
      Instant(
        milliseconds: time.withLock { time in
          time += 1000
          return time
        })
    }
  }
}
