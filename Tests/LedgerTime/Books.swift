import Domain
import Glibc
import Library
import Pipeline
import Services

/// A pipeline over a real library, with paid services that answer at once: a generation takes as long as the pipeline and
/// the library need, and nothing else.
struct Books {
  let folder: FilePath
  let picture: [UInt8]
  private let pipeline: Pipeline
  private let source: FilePath

  init(folder: FilePath, picture: [UInt8], budget: Budget) {
    self.folder = folder
    self.picture = picture
    source = folder.appending("source.png")
    let descriptor = open(source.cString, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    precondition(write(descriptor, picture, picture.count) == picture.count, "\(source.string) cannot be written")
    close(descriptor)
    let clock: @Sendable () -> Instant = {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
    pipeline = Pipeline(
      imager: Self.imager(picture), services: Self.services(picture),
      library: Library(folder: folder.appending("library"), clock: clock, budget: budget), clock: clock,
      workFolder: folder.appending("work"), report: { _ in })
  }

  /// Runs generation `number` to its end; returns how many pictures were saved.
  func generate(_ number: Int, count: Int) async -> Int {
    await pipeline.run(
      GenerationRequest(
        id: GenerationID(rawValue: "g\(number)"), source: source, parent: .source, instruction: "wish \(number)",
        settings: GenerationSettings(mode: .picture, count: count, model: "model", service: .openAI))
    ).saved
  }

  private static func imager(_ picture: [UInt8]) -> ImagerService {
    let facts = PictureFacts(
      format: .png, size: PixelSize(pixelWidth: 1024, pixelHeight: 1024), byteCount: picture.count)
    return ImagerService { job, _ throws(Failure) in
      switch job {
      case .normalise: .written(facts)
      default: .facts(facts)
      }
    }
  }

  private static func services(_ picture: [UInt8]) -> ServiceTable {
    let limits = NormaliseRequest(longestEdge: 2048, byteLimit: 1 << 24, format: .png)
    let generate = GenerateService(
      id: .openAI, name: "OpenAI", endpoint: "https://api.openai.com", model: "model", modes: [.picture],
      limits: limits,
      slotsAtOnce: 8, estimate: { _ in Money(microDollars: 6_000) }, check: { _, _ throws(Failure) in },
      generate: { request, _ throws(SlotFault) in
        BareSaving.write(picture, to: request.reply)
        BareSaving.sync(request.reply)
        BareSaving.write(picture, to: request.spool)
        return SlotAnswer(charge: Money(microDollars: 6_001))
      })
    return ServiceTable(
      describers: [
        DescribeService(
          id: .azureVision, name: "Azure AI Vision", limits: limits,
          fee: ServiceFee(estimate: Money(microDollars: 1_000))
        ) { _ throws(Failure) in
          Answered(
            Description(caption: "a boat docked in a harbour at sunset", confidence: 0.87, service: "azure-vision"))
        }
      ],
      composers: [
        ComposeService(name: "local") { description, instruction, _ throws(Failure) in
          Prompt(text: "\(description?.caption ?? ""). Change: \(instruction)")
        }
      ],
      generators: [generate], finisher: generate)
  }
}
