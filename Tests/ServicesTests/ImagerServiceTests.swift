import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  struct ImagerServiceTests {
    @Test func theRealImagerAnswersEveryKindOfJob() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      try await withImager(builtImager) { imager in
        guard case .facts(let facts) = try await imager.perform(.probe(picture), .foreground) else {
          Issue.record("no facts")
          return
        }
        #expect(facts.format == .bmp)
        #expect(facts.size == PixelSize(pixelWidth: 48, pixelHeight: 32))
        guard case .mosaic(let mosaic, let shown) = try await imager.perform(.mosaic(picture, smallMosaic), .foreground)
        else {
          Issue.record("no mosaic")
          return
        }
        #expect(mosaic.columns == 6 && mosaic.rows == 2 && shown == facts)
        let output = folder.path.appending("thumbnail.png")
        let job = ImagerJob.thumbnail(picture, fit: PixelSize(pixelWidth: 9, pixelHeight: 9), output: output)
        #expect(try await imager.perform(job, .background) != .facts(facts))
        #expect(FileManager.default.fileExists(atPath: output.string))
      }
    }

    @Test func whatTheImagerRefusesIsThrown() async throws {
      try await withImager(builtImager) { imager in
        await #expect(throws: Failure.missing("/nowhere/at all.png")) {
          try await imager.perform(.probe("/nowhere/at all.png"), .foreground)
        }
      }
    }

    @Test func aProgramThatIsNotThereIsNamed() async throws {
      let places: [FilePath] = ["/nowhere/imager", "/nowhere/else/imager"]
      let imager = ImagerService.live(ImagerLaunch(candidates: places))
      await #expect(throws: Failure.imagerMissing(lookedAt: places)) {
        try await imager.perform(.probe("/x"), .foreground)
      }
      await imager.shutdown()
    }

    @Test func theImagerIsLookedForBesideTheProgramUnlessAnotherIsNamed() {
      #expect(ImagerLocation.candidates(besides: "/opt/bin/reprise") == ["/opt/bin/imager"])
      #expect(ImagerLocation.candidates(besides: "/opt/bin/reprise", override: "/x/imager") == ["/x/imager"])
      #expect(ImagerLocation.candidates(besides: "/opt/bin/reprise", override: "imager") == ["/opt/bin/imager"])
    }

    @Test func manyJobsOfBothLanesAreAnswered() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      try await withImager(builtImager) { imager in
        let answered = await withTaskGroup(of: Bool.self) { group in
          for index in 0..<40 {
            group.addTask {
              let lane: ImagerService.Lane = index % 2 == 0 ? .foreground : .background
              return (try? await imager.perform(.mosaic(picture, smallMosaic), lane)) != nil
            }
          }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(answered == 40)
        #expect(childProcesses().count == 2)
      }
    }

    @Test func aNameThatIsNoTextGetsThrough() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let name = folder.path.appending(FilePath(bytes: [0x5B, 0xFF, 0xFE, 0x0A, 0x1B, 0x5D]))
      let terminated = name.bytes.map { CChar(bitPattern: $0) } + [0]
      #expect(rename(picture.string, terminated) == 0)
      try await withImager(builtImager) { imager in
        let answer = try await imager.perform(.probe(name), .foreground)
        guard case .facts = answer else {
          Issue.record("\(answer)")
          return
        }
      }
      unlink(terminated)
    }

    @Test func warmingStartsTheProcessAndShuttingDownEndsIt() async throws {
      let imager = ImagerService.live(ImagerLaunch(candidates: [builtImager]))
      imager.warm(.foreground)
      #expect(await eventually { childProcesses().count == 1 })
      await imager.shutdown()
      #expect(childProcesses().isEmpty)
    }

    @Test func nothingIsDoneAfterShuttingDown() async throws {
      let imager = ImagerService.live(ImagerLaunch(candidates: [builtImager]))
      await imager.shutdown()
      await imager.shutdown()
      await #expect(throws: Failure.cancelled) { try await imager.perform(.probe("/x"), .foreground) }
      imager.warm(.background)
      #expect(childProcesses().isEmpty)
    }

    @Test func theProcessesEndWithTheService() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      do {
        let imager = ImagerService.live(ImagerLaunch(candidates: [builtImager]))
        _ = try await imager.perform(.probe(picture), .foreground)
        #expect(childProcesses().count == 1)
      }
      #expect(await eventually { childProcesses().isEmpty })
    }

    @Test func noDescriptorIsLeftOpen() async throws {
      func openDescriptors() -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
      }
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      try await withImager(builtImager) { _ = try await $0.perform(.probe(picture), .foreground) }
      #expect(await eventually { childProcesses().isEmpty })
      let before = openDescriptors()
      for _ in 0..<5 {
        try await withImager(builtImager) { _ = try await $0.perform(.probe(picture), .foreground) }
      }
      #expect(await eventually { openDescriptors() <= before })
    }
  }
}
