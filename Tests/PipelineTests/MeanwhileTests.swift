import Domain
import Foundation
import Library
import Pipeline
import Services
import Synchronization
import Testing

/// What the pipeline does while a service looks at the picture.
struct MeanwhileTests {
  /// Whom the copies are for, by the longest edge that each takes.
  private final class Copies: Sendable {
    private let edges = Mutex<[Int]>([])
    var all: [Int] { edges.withLock(\.self) }

    func note(_ job: ImagerJob) {
      if case .normalise(_, let request, _) = job { edges.withLock { $0.append(request.longestEdge) } }
    }
  }

  private static let describer = 1536
  private static let generator = 2048

  @Test func theServiceThatDescribesGetsItsPictureFirst() async throws {
    let studio = try await Studio()
    let copies = Copies()
    let imager = studio.imager { job in
      copies.note(job)
      return nil
    }
    _ = await studio.pipeline(imager: imager).run(studio.request())
    #expect(copies.all == [Self.describer, Self.generator])
  }

  @Test func thePictureIsMadeReadyWhileItIsDescribed() async throws {
    let studio = try await Studio()
    let copies = Copies()
    let gate = Gate()
    let imager = studio.imager { job in
      copies.note(job)
      return nil
    }
    let describe = studio.describe { () throws(Failure) in
      try await gate.pass()
      return Studio.description
    }
    let pipeline = studio.pipeline(imager: imager, describe: describe)
    await pipeline.start(studio.request())
    await gate.arrivals(1)
    while copies.all.count < 2 { await Task.yield() }
    #expect(studio.calls.count("generate") == 0)
    gate.open()
    await pipeline.finished()
    #expect(studio.events.lines().contains("composed: A boat. Change: dusk"))
    #expect(studio.events.lines().last == "ended: 1 saved, 0 failed, 0 cancelled")
    #expect(studio.workFiles().isEmpty)
  }

  @Test func aPictureThatCannotBeSentStopsTheDescription() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let failure = Failure.broken(studio.source, detail: "no end")
    let imager = studio.imager { job in
      if case .normalise(_, let request, _) = job, request.longestEdge == Self.generator { failure } else { nil }
    }
    let describe = studio.describe { () throws(Failure) in
      // Opens to nobody: only being stopped ends it.
      try await gate.pass()
      return Studio.description
    }
    let outcome = await studio.pipeline(imager: imager, describe: describe, compose: .failing).run(studio.request())
    #expect(outcome.failures == [failure])
    #expect(studio.calls.count("generate") == 0)
    #expect(studio.workFiles().isEmpty)
  }

  @Test func aDescriptionThatIsKnownHoldsNothingUp() async throws {
    let studio = try await Studio()
    _ = try await studio.pipeline().describe(studio.source)
    let outcome = await studio.pipeline(describe: .failing).run(studio.request())
    // Nobody was asked, and it is there.
    #expect(outcome.saved == 1)
    #expect(studio.events.lines().contains("described: A boat, known"))
  }

  @Test func aPictureGoesAsItIsUnlessAMaskGoesWithIt() async throws {
    let studio = try await Studio()
    let mask = studio.folder.appending("sky.png")
    try Studio.write("a mask", to: mask)
    let taken = Mutex<[[PictureFormat]]>([])
    let usual = studio.imager { job in
      if case .normalise(_, let request, _) = job, request.longestEdge == Self.generator {
        taken.withLock { $0.append(request.alsoTakes) }
      }
      return nil
    }
    let imager = ImagerService { job, lane throws(Failure) in
      guard case .mask(_, _, let output) = job else { return try await usual.perform(job, lane) }
      try Studio.write("ready", to: output)
      return .written(Studio.facts)
    }
    var generate = studio.generate()
    generate.modes = [.picture, .mask]
    generate.limits.alsoTakes = [.jpeg]
    let pipeline = studio.pipeline(imager: imager, generate: generate)
    _ = await pipeline.run(studio.request("a"))
    var request = studio.request("b", mode: .mask)
    request.mask = mask
    _ = await pipeline.run(request)
    #expect(taken.withLock(\.self) == [[.jpeg], []])
  }
}
