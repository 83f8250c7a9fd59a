import Domain
import Services
import Testing

extension ServicesTests {
  struct ImagerPatienceTests {
    @Test func aHangIsEndedAndTriedOnceMore() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript("echo $$ >> \"$folder/starts\"\nexec sleep 1000")
      try await withImager(program, patience: 0.2) { imager in
        await #expect(throws: Failure.imagerFailed("/x.png", detail: "no answer after 0.2 seconds")) {
          try await imager.perform(.probe("/x.png"), .foreground)
        }
      }
      #expect(folder.lines(of: "starts").count == 2)
      #expect(!folder.lines(of: "starts").contains(where: isThere))
    }

    @Test func aJobThatABusyMachineKeepsWaitingIsGivenTime() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let program = try folder.writeScript(
        """
        echo $$ >> "$folder/starts"
        for step in $(seq 60); do sleep 0.02; done
        exec '\(builtImager.string)'
        """)
      try await withImager(program, patience: 1) { imager in
        guard case .facts = try await imager.perform(.probe(picture), .foreground) else {
          Issue.record("no facts")
          return
        }
      }
      #expect(folder.lines(of: "starts").count == 1)
    }

    @Test func aJobThatNeverGetsItsTimeIsNotBlamedOnThePicture() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(
        "echo $$ >> \"$folder/starts\"\nwhile [ -e \"$folder/starts\" ]; do sleep 0.02; done")
      try await withImager(program, patience: 0.5, limit: 1) { imager in
        let failure = await #expect(throws: Failure.self) { try await imager.perform(.probe("/x.png"), .foreground) }
        guard case .unexpected("decoding /x.png", let detail) = failure else {
          Issue.record("\(String(describing: failure))")
          return
        }
        #expect(detail.hasPrefix("the machine is too busy"))
      }
      #expect(folder.lines(of: "starts").count == 1)
      #expect(!folder.lines(of: "starts").contains(where: isThere))
    }

    @Test func aJobThatWorksWithoutEndIsEnded() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript("echo $$ >> \"$folder/starts\"\nwhile :; do :; done")
      try await withImager(program, patience: 0.2) { imager in
        await #expect(throws: Failure.imagerFailed("/x.png", detail: "no answer after 0.2 seconds")) {
          try await imager.perform(.probe("/x.png"), .foreground)
        }
      }
      #expect(folder.lines(of: "starts").count == 2)
    }
  }
}
