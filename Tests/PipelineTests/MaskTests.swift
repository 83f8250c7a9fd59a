import Domain
import Foundation
import Library
import Pipeline
import Services
import Testing

/// What the pipeline does with a mask.
struct MaskTests {
  @Test func theServiceGetsAMaskThatWasMadeReady() async throws {
    let studio = try await Studio()
    let mask = studio.folder.appending("sky.png")
    try Studio.write("a mask", to: mask)
    let outcome = await studio.pipeline(imager: studio.masking(), generate: studio.masked()).run(studio.request(mask))
    #expect(outcome == GenerationOutcome(saved: 1, failures: [], cancelled: 0))
    let variation = try #require(try await studio.variations().first)
    #expect(variation.remarks.first?.hasPrefix("ready a mask, sky.png, ") == true)
    #expect(variation.remarks.first?.count == "ready a mask, sky.png, ".count + 64)
    #expect(try String(contentsOfFile: mask.string, encoding: .utf8) == "a mask")
    #expect(studio.workFiles().isEmpty)
  }

  @Test func aMaskThatCannotBeUsedFailsBeforeAnythingIsMade() async throws {
    let studio = try await Studio()
    let mask = studio.folder.appending("sky.png")
    try Studio.write("a mask", to: mask)
    let failure = Failure.unusableMask(mask, detail: "it is black")
    let pipeline = studio.pipeline(
      imager: studio.masking(failing: failure), describe: .failing, compose: .failing,
      generate: studio.masked(isAsked: false))
    #expect(await pipeline.run(studio.request(mask)).failures == [failure])
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
    #expect(studio.workFiles().isEmpty)
  }

  @Test func aMaskThatIsNotThereIsMissing() async throws {
    let studio = try await Studio()
    let mask = studio.folder.appending("nowhere.png")
    let pipeline = studio.pipeline(imager: studio.masking(), generate: studio.masked(isAsked: false))
    #expect(await pipeline.run(studio.request(mask)).failures == [.missing(mask)])
  }

  @Test func withoutAMaskTheModeIsRefused() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(imager: .failing, generate: studio.masked(isAsked: false))
    let outcome = await pipeline.run(studio.request(nil))
    #expect(outcome.failures.first?.message.contains("no mask was given") == true)
  }
}

extension Studio {
  fileprivate func request(_ mask: FilePath?) -> GenerationRequest {
    var request = request(mode: .mask)
    request.mask = mask
    return request
  }

  fileprivate func masking(failing: Failure? = nil) -> ImagerService {
    let usual = imager()
    return ImagerService { job, lane throws(Failure) in
      guard case .mask(let file, Self.facts.size, let output) = job else { return try await usual.perform(job, lane) }
      if let failing { throw failing }
      let bytes = (try? String(contentsOfFile: file.string, encoding: .utf8)) ?? "nothing"
      try Studio.write("ready \(bytes)", to: output)
      return .written(Self.facts)
    }
  }

  /// Says which mask it got.
  fileprivate func masked(isAsked: Bool = true) -> GenerateService {
    var service = generate { request throws(Failure) in
      if !isAsked { Issue.record("a picture was asked for") }
      let mask = request.mask
      let bytes = mask.flatMap { try? String(contentsOfFile: $0.file.string, encoding: .utf8) } ?? "nothing"
      try Studio.write("picture", to: request.spool)
      return SlotAnswer(remarks: ["\(bytes), \(mask?.name ?? ""), \(mask?.sha256 ?? "")"], charge: .free)
    }
    service.modes = [.picture, .mask]
    return service
  }
}
