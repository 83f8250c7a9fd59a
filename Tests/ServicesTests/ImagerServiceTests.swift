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
      let mark = ProcessMark()
      try await withImager(builtImager, mark: mark) { imager in
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
        #expect(mark.processes().count == 2)
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
      let mark = ProcessMark()
      let imager = ImagerService.live(mark.launch)
      imager.warm(.foreground)
      #expect(await eventually { mark.processes().count == 1 })
      let process = try #require(mark.processes().first)
      await imager.shutdown()
      #expect(!isThere(process))
    }

    @Test func nothingIsDoneAfterShuttingDown() async throws {
      let mark = ProcessMark()
      let imager = ImagerService.live(mark.launch)
      await imager.shutdown()
      await imager.shutdown()
      await #expect(throws: Failure.cancelled) { try await imager.perform(.probe("/x"), .foreground) }
      imager.warm(.background)
      #expect(mark.processes().isEmpty)
    }

    @Test func theProcessesEndWithTheService() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let mark = ProcessMark()
      var processes: [String] = []
      do {
        let imager = ImagerService.live(mark.launch)
        _ = try await imager.perform(.probe(picture), .foreground)
        processes = mark.processes()
        #expect(processes.count == 1)
      }
      #expect(await eventually { !processes.contains(where: isThere) })
    }

    @Test func noPipeIsLeftOpen() async throws {
      /// What the descriptors of a process lead to.
      func openFiles(of process: String) -> Set<String> {
        let folder = "/proc/\(process)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") })
      }
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let mark = ProcessMark()
      var pipes: Set<String> = []
      try await withImager(builtImager, mark: mark) { imager in
        _ = try await imager.perform(.probe(picture), .foreground)
        pipes = openFiles(of: try #require(mark.processes().first)).filter { $0.hasPrefix("pipe:") }
        #expect(pipes.count == 2)
        #expect(openFiles(of: "self").isSuperset(of: pipes))
      }
      #expect(openFiles(of: "self").isDisjoint(with: pipes))
    }
  }
}
