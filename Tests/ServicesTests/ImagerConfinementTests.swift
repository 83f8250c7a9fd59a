import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  struct ImagerConfinementTests {
    /// What a started program finds: its variables, descriptors, signals and session.
    private func surroundings() async throws -> [String: [String]] {
      let folder = try TemporaryFolder()
      let program = try folder.writeScript(
        """
        tr '\\000' '\\n' < /proc/$$/environ > "$folder/environment"
        ls /proc/$$/fd > "$folder/descriptors"
        # Without another program: while the shell starts one it blocks its own signals.
        while read -r name value; do
          case $name in SigBlk:|SigIgn:) echo $value >> "$folder/signals";; esac
        done < /proc/$$/status
        pwd > "$folder/place"
        read -r _ _ _ _ group session _ < /proc/$$/stat
        echo $$ $group $session > "$folder/session"
        exit 0
        """)
      setenv("REPRISE_TEST_SECRET", "hidden", 1)
      defer { unsetenv("REPRISE_TEST_SECRET") }
      try await withImager(program) { imager in
        await #expect(throws: Failure.self) { try await imager.perform(.probe("/x"), .foreground) }
      }
      let names = ["environment", "descriptors", "signals", "place", "session"]
      return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.lines(of: $0)) })
    }

    @Test func onlyWhatIsPlainIsPassedOn() async throws {
      let found = try await surroundings()
      #expect(Set(found["environment"] ?? []) == Set(ImagerLaunch.plainEnvironment))
      // The shell keeps its own, the script among them, at 10 and above.
      #expect((found["descriptors"] ?? []).filter { $0.count == 1 } == ["0", "1", "2"])
      // 32 and 33 are the C library's own.
      let signals = (found["signals"] ?? []).compactMap { UInt64($0, radix: 16) }
      #expect(Set(signals.map { $0 & ~0x1_8000_0000 }) == [0])
      #expect(found["place"] == ["/"])
      let session = found["session"]?.first?.split(separator: " ") ?? []
      #expect(session.count == 3 && Set(session).count == 1)
    }

    @Test func theImagerGivesUpWhatItDoesNotNeed() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      let mark = ProcessMark()
      try await withImager(builtImager, mark: mark) { imager in
        _ = try await imager.perform(.probe(picture), .foreground)
        let pid = try #require(mark.processes().first)
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
        let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
        for line in limits.split(separator: "\n") {
          for name in ["Max data size", "Max file size", "Max cpu time"] where line.hasPrefix(name) {
            #expect(!line.dropFirst(name.count).drop { $0 == " " }.hasPrefix("unlimited"), "\(line)")
          }
          if line.hasPrefix("Max core file size") { #expect(line.split(separator: " ")[4] == "0") }
        }
      }
    }

    @Test func noPictureMakesTheImagerTalk() async throws {
      let folder = try TemporaryFolder()
      let whole = try Data(contentsOf: URL(filePath: try folder.writePicture().string))
      // A TIFF whose one strip and tags are nonsense makes libtiff warn.
      let tags: [[UInt8]] = [
        [0, 1, 3, 0, 1, 0, 0, 0, 16, 0, 0, 0], [1, 1, 3, 0, 1, 0, 0, 0, 16, 0, 0, 0],
        [17, 1, 4, 0, 1, 0, 0, 0, 0, 1, 0, 0], [0xFE, 0xFE, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0],
      ]
      let picture = try folder.write(
        Array("II*\0".utf8) + [8, 0, 0, 0, UInt8(tags.count), 0] + tags.flatMap { $0 } + [0, 0, 0, 0] + Array(whole),
        as: "odd.tif")
      let process = Process()
      process.executableURL = URL(filePath: builtImager.string)
      let (input, output, errors) = (Pipe(), Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      let job = ImagerFrame.encode(header: try JSONEncoder().encode(ImagerJob.mosaic(picture, smallMosaic)))
      input.fileHandleForWriting.write(Data(job))
      try input.fileHandleForWriting.close()
      #expect(!output.fileHandleForReading.readDataToEndOfFile().isEmpty)
      #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
      process.waitUntilExit()
    }

    @Test func theImagerEndsWhenItsInputDoes() async throws {
      let process = Process()
      process.executableURL = URL(filePath: builtImager.string)
      let input = Pipe()
      process.standardInput = input
      process.standardOutput = Pipe()
      try process.run()
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
