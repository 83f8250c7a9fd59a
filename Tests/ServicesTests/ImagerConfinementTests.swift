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
      try await withImager(builtImager) { imager in
        _ = try await imager.perform(.probe(picture), .foreground)
        let pid = try #require(childProcesses().first)
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
