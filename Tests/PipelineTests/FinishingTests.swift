import Domain
import Foundation
import Library
import Pipeline
import Services
import Testing

/// What the pipeline does with a request that has a finish.
struct FinishingTests {
  @Test func theParentsOwnFileGoesToTheServiceAndNothingElseIsAsked() async throws {
    let studio = try await Studio()
    let outcome = await studio.finishing().run(try studio.finishRequest("crop 3:2, light +10"))
    #expect(outcome == GenerationOutcome(saved: 1, failures: [], cancelled: 0))
    #expect(
      studio.events.lines() == [
        "started", "loading", "g-1 sent, generating", "g-1 sent, receiving", "g-1 settled", "saved 1", "g-1 saved",
        "ended: 1 saved, 0 failed, 0 cancelled",
      ])
    let variation = try #require(try await studio.variations().first)
    #expect(try String(contentsOfFile: variation.file.string, encoding: .utf8) == "finished harbour's bytes")
    #expect(variation.settings == GenerationSettings(finish: try Finish("crop 3:2, light +10")))
    #expect(
      variation.service == "finishing" && variation.charge.isFree && variation.prompt.text == variation.instruction)
    #expect(variation.file.name == "001 crop 3x2, light +10.png")
    #expect(studio.workFiles().isEmpty)
  }

  @Test func aFinishedPictureIsTheChildOfTheVariationThatItWasMadeFrom() async throws {
    let studio = try await Studio()
    _ = await studio.finishing().run(try studio.finishRequest("mirror", id: "a"))
    let first = try #require(try await studio.variations().first)
    _ = await studio.finishing().run(try studio.finishRequest("flip", id: "b", parent: .variation(first.id)))
    let second = try #require(try await studio.variations().last)
    #expect(second.parent == .variation(first.id))
    #expect(try String(contentsOfFile: second.file.string, encoding: .utf8) == "finished finished harbour's bytes")
  }

  @Test func whatIsRecordedIsReadAgainFromTheSidecars() async throws {
    let studio = try await Studio()
    _ = await studio.finishing().run(try studio.finishRequest("crop 10% 5% 80% 90%, jpeg 85"))
    let before = try await studio.variations()
    await studio.library.close()
    _ = try await Library.rebuild(at: studio.library.folder, clock: Studio.clock()) { _ throws(Failure) in Studio.facts
    }
    #expect(try await studio.variations() == before)
    #expect(before.first?.settings.finish?.text == "crop 10% 5% 80% 90%, jpeg 85")
    #expect(try await studio.library.check().isClean)
  }

  @Test func whatIsDoneIsWhatTheTextSays() async throws {
    let studio = try await Studio()
    var request = try studio.finishRequest("mirror")
    var finish = Finish()
    finish.crop = .box(UnitBox(x: 0.10051, y: 0, width: 0.89949, height: 0.3333333))
    request.settings.finish = finish
    request.instruction = finish.text
    #expect(await studio.finishing().run(request).saved == 1)
    #expect(try await studio.variations().first?.settings.finish == finish.canonical)
    #expect(finish.canonical != finish && finish.canonical.text == finish.text)
  }

  @Test(arguments: ["another text", "count", "nothing"])
  func whatIsNoFinishIsRefusedBeforeAnythingIsDone(_ fault: String) async throws {
    let studio = try await Studio()
    var request = try studio.finishRequest("mirror")
    switch fault {
    case "another text": request.instruction = "flip"
    case "count": request.settings.count = 2
    default: (request.settings.finish, request.instruction) = (Finish(), "")
    }
    let outcome = await studio.pipeline(imager: .failing, finish: LocalStudio.finish(.failing)).run(request)
    #expect(outcome.saved == 0 && outcome.failures.count == request.settings.count)
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
  }

  @Test func aFinishThatIsStoppedLeavesNothing() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.finishing(whileDoing: { () throws(Failure) in try await gate.pass() })
    await pipeline.start(try studio.finishRequest("denoise 20"))
    await gate.arrivals(1)
    await pipeline.cancelAll()
    await pipeline.finished()
    #expect(studio.events.lines().last == "ended: 0 saved, 0 failed, 1 cancelled")
    #expect(try await studio.variations().isEmpty)
  }

  @Test func aPickedPictureThatChangesMeanwhileIsFinishedAsItWasTakenIn() async throws {
    let studio = try await Studio()
    let source = studio.source
    let pipeline = studio.finishing(whileDoing: { () throws(Failure) in try Studio.write("edited", to: source) })
    _ = await pipeline.run(try studio.finishRequest("mirror"))
    let variation = try #require(try await studio.variations().first)
    #expect(try String(contentsOfFile: variation.file.string, encoding: .utf8) == "finished harbour's bytes")
  }
}

extension Studio {
  /// A pipeline whose describer, composer and generator must not be called.
  fileprivate func finishing(
    whileDoing body: @escaping @Sendable () async throws(Failure) -> Void = { () throws(Failure) in }
  ) -> Pipeline {
    let imager = ImagerService { job, _ throws(Failure) in
      switch job {
      case .probe: return .facts(Self.facts)
      case .finish(let picture, _, let output):
        try await body()
        let bytes = (try? String(contentsOfFile: picture.string, encoding: .utf8)) ?? "nothing"
        try Studio.write("finished \(bytes)", to: output)
        return .written(Self.facts)
      case .thumbnail, .mosaic, .observe, .look, .mask, .alphaMask, .weigh, .normalise:
        throw .unexpected(doing: "testing", detail: "unexpected job \(job)")
      }
    }
    return pipeline(
      imager: imager, describe: .failing, compose: .failing, generate: .failing, finish: LocalStudio.finish(imager))
  }

  fileprivate func finishRequest(
    _ text: String, id: String = "g", parent: Parent = .source
  ) throws -> GenerationRequest {
    var request = request(id, instruction: text, parent: parent)
    request.settings = GenerationSettings(finish: try Finish(text))
    return request
  }
}
