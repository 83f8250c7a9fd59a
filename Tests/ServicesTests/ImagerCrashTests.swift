import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  struct ImagerCrashTests {
    private static let misbehaviour = [
      "exit 3", "kill -SEGV $$", "head -c 4 >/dev/null; exit 0", "printf 'hello, world'; cat >/dev/null",
      "printf '\\377\\377\\377\\377\\377\\377\\377\\377'; cat >/dev/null",
      "printf '\\000\\000\\000\\000\\000\\000\\000\\000'; cat >/dev/null",
      "printf '\\004\\000\\000\\000\\000\\000\\000\\000nope'; cat >/dev/null",
      "printf '\\002\\000\\000\\000\\003\\000\\000\\000{}abc'; cat >/dev/null",
    ]

    @Test(arguments: misbehaviour)
    func nonsenseAndCrashesAreTriedTwiceAndThenSaid(_ behaviour: String) async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript("echo $$ >> \"$folder/starts\"\nhead -c 9 >/dev/null\n\(behaviour)")
      try await withImager(program) { imager in
        let failure = await #expect(throws: Failure.self) {
          try await imager.perform(.probe("/pictures/evil.png"), .foreground)
        }
        guard case .imagerFailed("/pictures/evil.png", let detail) = failure else {
          Issue.record("\(String(describing: failure))")
          return
        }
        #expect(!detail.isEmpty)
        #expect(folder.lines(of: "starts").count == 2)
      }
      #expect(!folder.lines(of: "starts").contains(where: isThere))
    }

    @Test func aFileThatBecomesShorterIsNamedAsTheReason() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript("kill -BUS $$")
      try await withImager(program) { imager in
        let failure = await #expect(throws: Failure.self) { try await imager.perform(.probe("/x.png"), .foreground) }
        #expect(failure?.message.hasSuffix("the file became shorter while it was read") == true)
      }
    }

    @Test func aCrashThatDoesNotComeAgainIsNotNoticed() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let program = try folder.writeScript(
        """
        if [ -e "$folder/crashed" ]; then exec '\(builtImager.string)'; fi
        touch "$folder/crashed"
        kill -KILL $$
        """)
      try await withImager(program) { imager in
        guard case .facts = try await imager.perform(.probe(picture), .foreground) else {
          Issue.record("no facts")
          return
        }
      }
    }

    @Test func anImagerKilledWhileItWaitsIsStartedAnew() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let mark = ProcessMark()
      try await withImager(builtImager, mark: mark) { imager in
        _ = try await imager.perform(.probe(picture), .foreground)
        let first = try #require(mark.processes().first)
        kill(try #require(Int32(first)), SIGKILL)
        #expect(await eventually { !isThere(first) })
        _ = try await imager.perform(.probe(picture), .foreground)
        #expect(mark.processes().count == 1)
        #expect(mark.processes().first != first)
      }
    }

    @Test func whatACrashBeganIsRemoved() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(
        """
        head -c 9 >/dev/null
        echo part > "$folder/.imager-$$.part"
        kill -SEGV $$
        """)
      let output = folder.path.appending("out.png")
      let job = ImagerJob.thumbnail("/x.png", fit: PixelSize(pixelWidth: 1, pixelHeight: 1), output: output)
      try await withImager(program) { imager in
        await #expect(throws: Failure.self) { try await imager.perform(job, .background) }
      }
      #expect(try folder.names() == ["imager"])
    }

    @Test func aFileThatIsThereIsNeverTouched() async throws {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript("kill -SEGV $$")
      let taken = try folder.write(Array("mine".utf8), as: "taken.png")
      let job = ImagerJob.thumbnail("/x.png", fit: PixelSize(pixelWidth: 1, pixelHeight: 1), output: taken)
      try await withImager(program) { imager in
        let failure = await #expect(throws: Failure.self) { try await imager.perform(job, .background) }
        guard case .notWritable(taken, _) = failure else {
          Issue.record("\(String(describing: failure))")
          return
        }
      }
      #expect(folder.lines(of: "taken.png") == ["mine"])
    }
  }
}
