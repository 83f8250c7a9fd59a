import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  struct ImagerCancellationTests {
    private static let hanging = "echo $$ >> \"$folder/starts\"\nexec sleep 1000"

    private func outcome(_ task: Task<ImagerAnswer, any Error>) async -> Failure? {
      do {
        _ = try await task.value
        return nil
      } catch {
        return error as? Failure
      }
    }

    @Test func aRunningJobThatDoesNotStopIsKilled() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(Self.hanging)
      try await withImager(program, grace: 0.05) { imager in
        let task = Task { try await imager.perform(.probe("/x.png"), .foreground) }
        #expect(await eventually { folder.lines(of: "starts").count == 1 })
        task.cancel()
        #expect(await outcome(task) == .cancelled)
        #expect(!folder.lines(of: "starts").contains(where: isThere))
      }
      #expect(folder.lines(of: "starts").count == 1)
    }

    @Test func aWaitingJobThatIsCancelledNeverStarts() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(Self.hanging)
      try await withImager(program, grace: 0.05) { imager in
        let first = Task { try await imager.perform(.probe("/first.png"), .foreground) }
        #expect(await eventually { folder.lines(of: "starts").count == 1 })
        let second = Task { try await imager.perform(.probe("/second.png"), .foreground) }
        second.cancel()
        #expect(await outcome(second) == .cancelled)
        #expect(folder.lines(of: "starts").filter(isThere).count == 1)
        first.cancel()
        #expect(await outcome(first) == .cancelled)
      }
      #expect(folder.lines(of: "starts").count == 1)
    }

    @Test func aTaskThatIsAlreadyCancelledAsksForNothing() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(Self.hanging)
      try await withImager(program) { imager in
        let task = Task {
          withUnsafeCurrentTask { $0?.cancel() }
          return try await imager.perform(.probe("/x.png"), .foreground)
        }
        #expect(await outcome(task) == .cancelled)
      }
      #expect(folder.lines(of: "starts").isEmpty)
    }

    @Test func theLaneGoesOnAfterACancelledJob() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let program = try folder.writeScript(
        """
        echo $$ >> "$folder/starts"
        if [ -e "$folder/go" ]; then exec '\(builtImager.string)'; fi
        exec sleep 1000
        """)
      try await withImager(program, grace: 0.05) { imager in
        let task = Task { try await imager.perform(.probe(picture), .foreground) }
        #expect(await eventually { folder.lines(of: "starts").count == 1 })
        _ = try folder.write([], as: "go")
        task.cancel()
        #expect(await outcome(task) == .cancelled)
        guard case .facts = try await imager.perform(.probe(picture), .foreground) else {
          Issue.record("no facts")
          return
        }
      }
    }

    @Test func shuttingDownEndsWhatRunsAndWhatWaits() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(Self.hanging)
      let imager = ImagerService.live(ImagerLaunch(candidates: [program]))
      let first = Task { try await imager.perform(.probe("/first.png"), .foreground) }
      #expect(await eventually { folder.lines(of: "starts").count == 1 })
      let second = Task { try await imager.perform(.probe("/second.png"), .foreground) }
      await imager.shutdown()
      #expect(await outcome(first) == .cancelled)
      #expect(await outcome(second) == .cancelled)
      #expect(!folder.lines(of: "starts").contains(where: isThere))
    }
  }
}
