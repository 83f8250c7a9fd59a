import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

struct DescribingTests {
  @Test func aDescriptionIsKept() async throws {
    let studio = try await Studio()
    let first = try await studio.pipeline().describe(studio.source)
    #expect(first.description == Studio.description && !first.isCached)
    let second = try await studio.pipeline(imager: .failing, describe: .failing).describe(studio.source)
    #expect(second.description == Studio.description && second.isCached)
    #expect(studio.workFiles().isEmpty)
  }

  @Test func whatWouldBeDescribedOtherwiseIsAskedForAgain() async throws {
    let studio = try await Studio()
    for signature in ["one", "two", "one"] {
      let describe = DescribeService(name: "test describer", signature: signature) { _ throws(Failure) in
        studio.calls.append("describe")
        var description = Studio.description
        description.caption = signature
        return description
      }
      let answer = try await studio.pipeline(describe: describe).describe(studio.source)
      #expect(answer.description.caption == signature)
    }
    #expect(studio.calls.count("describe") == 2)
  }

  @Test func theServiceSeesANormalisedCopy() async throws {
    let studio = try await Studio()
    let work = studio.folder.appending("work")
    let describe = DescribeService(name: "test describer") { picture throws(Failure) in
      #expect(picture.parent.parent == work)
      return Studio.description
    }
    _ = try await studio.pipeline(describe: describe).describe(studio.source)
  }

  @Test func theSamePictureIsNotAskedAboutTwiceAtOnce() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      describe: studio.describe { () throws(Failure) in
        try await gate.pass()
        return Studio.description
      })
    async let one = pipeline.describe(studio.source)
    async let two = pipeline.describe(studio.source)
    await gate.arrivals(1)
    gate.open()
    _ = try await (one, two)
    #expect(studio.calls.count("describe") == 1)
  }

  @Test func oneThatStopsWaitingDoesNotStopTheOther() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      describe: studio.describe { () throws(Failure) in
        try await gate.pass()
        return Studio.description
      })
    let request = studio.request()
    await pipeline.start(request)
    await gate.arrivals(1)
    let other = Task { try await pipeline.describe(studio.source) }
    while await pipeline.asked.values.first?.waiting != 2 { await Task.yield() }
    await pipeline.cancel(request.id)
    gate.open()
    #expect(try await other.value.description == Studio.description)
    await pipeline.finished()
    #expect(studio.events.lines().last == "ended: 0 saved, 0 failed, 1 cancelled")
  }

  @Test func theLastThatStopsWaitingStopsTheService() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      describe: studio.describe { () throws(Failure) in
        try await gate.pass()
        return Studio.description
      })
    let task = Task { try await pipeline.describe(studio.source) }
    await gate.arrivals(1)
    task.cancel()
    await #expect(throws: Failure.cancelled) { try await task.value }
  }

  @Test func aFailureIsNotKept() async throws {
    let studio = try await Studio()
    let failure = Failure.unexpected(doing: "describing", detail: "timeout")
    let failing = studio.pipeline(describe: studio.describe { () throws(Failure) in throw failure })
    await #expect(throws: failure) { try await failing.describe(studio.source) }
    #expect(try await studio.pipeline().describe(studio.source).isCached == false)
  }

  @Test func aDescriptionThatCannotBeKeptIsStillOne() async throws {
    let studio = try await Studio()
    try Studio.write("mine", to: studio.library.folder)
    #expect(try await studio.pipeline().describe(studio.source).description == Studio.description)
  }
}
