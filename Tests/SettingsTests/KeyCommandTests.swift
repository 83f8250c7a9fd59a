import Domain
import Foundation
import Settings
import Testing

struct KeyCommandTests {
  private func run(
    _ text: String, isToken: Bool = false, environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    milliseconds: Int = KeyCommand.usualLimit
  ) throws(Failure) -> Credential {
    try KeyCommand(service: .openAI, text: text, isToken: isToken)
      .run(environment: environment, milliseconds: milliseconds)
  }

  /// What the failure of `text` says.
  private func words(_ text: String, milliseconds: Int = KeyCommand.usualLimit) -> String {
    do throws(Failure) {
      _ = try run(text, milliseconds: milliseconds)
      return ""
    } catch {
      return "\(error.message): \(error.advice)"
    }
  }

  @Test func theFirstLineThatIsPrintedIsTheKey() throws {
    #expect(try run("echo sk-planted-1; echo noise; echo more >&2") == .key(Secret("sk-planted-1")))
    #expect(try run("printf 'planted-2\\r\\n'", isToken: true) == .token(Secret("planted-2")))
    #expect(try run("echo $WORD", environment: ["WORD": "planted-3"]) == .key(Secret("planted-3")))
  }

  @Test func nothingButWhatItIsGivenIsInItsEnvironment() throws {
    #expect(
      try run("env | /usr/bin/grep -vE '^(PWD|SHLVL|_|OLDPWD)=' | /usr/bin/tr '\\n' ,", environment: ["A": "b"])
        == .key(Secret("A=b,")))
  }

  @Test func whatItLeavesInTheBackgroundIsNotWaitedFor() throws {
    let folder = try SettingsFolder()
    let file = folder.path.appending("pid")
    #expect(try run("sleep 600 & echo $! > '\(file.string)'; echo planted-4") == .key(Secret("planted-4")))
    let text = try String(contentsOfFile: file.string, encoding: .utf8)
    let pid = try #require(pid_t(text.filter(\.isNumber)))
    // An agent that holds the key ring has to outlive the command that woke it.
    #expect(kill(pid, SIGKILL) == 0)
  }

  @Test func aLotOfOutputIsNoTrouble() throws {
    #expect(try run("echo planted-5; yes | head -c 1000000; yes | head -c 1000000 >&2") == .key(Secret("planted-5")))
  }

  @Test(arguments: [
    ("echo sk-planted; echo gpg: no such key >&2; exit 3", "ended with status 3, and says: gpg: no such key"),
    ("set -x; echo sk-planted-6; exit 1", "(secret)"), ("kill -9 $$", "ended by signal 9"),
    ("true", "its first line is empty"), ("echo; echo sk-planted", "its first line is empty"),
    ("echo not a key of planted", "its first line is no key"),
    ("printf 'planted\\303\\251'", "its first line is no key"),
    ("no-such-command-at-all", "status 127"), ("echo planted-7 >&2; sleep 600 <&- >&- 2>&-", "took longer than 1 s"),
  ])
  func aFailureSaysWhatWasWrongAndNotWhatWasPrinted(text: String, words: String) {
    let said = self.words(text, milliseconds: 900)
    #expect(said.contains(words), "\(said)")
    #expect(said.contains("key_command below [openai]"))
    #expect(!said.contains("sk-planted") && !said.contains("not a key of"), "\(said)")
  }

  @Test func whatIsLateIsEndedWithAllThatItStarted() throws {
    let folder = try SettingsFolder()
    let pipe = folder.path.appending("pipe")
    try #require(mkfifo(pipe.string, 0o600) == 0)
    let reader = open(pipe.string, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(
      words("(sleep 600; true) > '\(pipe.string)' & echo x > '\(pipe.string)'; sleep 600", milliseconds: 300).contains(
        "longer"))
    // The end of the pipe comes when the last of them is gone.
    try #require(fcntl(reader, F_SETFL, 0) == 0)
    var bytes = [UInt8](repeating: 0, count: 16)
    while read(reader, &bytes, bytes.count) > 0 {}
  }
}
