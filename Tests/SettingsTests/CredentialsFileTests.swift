import Domain
import Foundation
import Settings
import Testing

/// The file of keys: for the user alone, and never repeated.
struct CredentialsFileTests {
  private func folder(_ text: String, mode: mode_t = 0o600) throws -> (file: FilePath, folder: SettingsFolder) {
    let folder = try SettingsFolder()
    let file = try folder.write("credentials.toml", text)
    try #require(chmod(file.string, mode) == 0)
    return (file, folder)
  }

  private func mode(of file: FilePath) -> mode_t {
    var status = stat()
    return stat(file.string, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func keysAndTokensAreRead() throws {
    let (file, folder) = try folder(
      """
      [openai]
      key = "sk-planted-1"
      [azure_openai]
      token = " planted-2\\n"
      [azure_vision]
      token = "planted-3"
      key = "planted-4"
      """)
    defer { withExtendedLifetime(folder) {} }
    let read = CredentialsFile(file)
    #expect(read.problems == [] && read.isThere)
    #expect(read.credentials[.openAI] == .key(Secret("sk-planted-1")))
    #expect(read.credentials[.azureOpenAI] == .token(Secret("planted-2")))
    #expect(read.credentials[.azureVision] == .key(Secret("planted-4")))
  }

  @Test func noFileHoldsNothing() {
    let read = CredentialsFile("/nowhere/credentials.toml")
    #expect(!read.isThere && read.credentials.isEmpty && read.problems.isEmpty)
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o620, 0o610, 0o644] as [mode_t])
  func aFileThatOthersMayReadOrChangeIsNotUsed(mode: mode_t) throws {
    let (file, folder) = try folder("[openai]\nkey = \"sk-planted-1\"", mode: mode)
    defer { withExtendedLifetime(folder) {} }
    let read = CredentialsFile(file)
    #expect(read.credentials.isEmpty)
    #expect(read.problems == [.credentialsExposed(file, isOwn: true)])
    #expect(read.problems[0].advice.hasSuffix("chmod 600 \(file.shellWord)"))
    #expect(throws: Failure.credentialsExposed(file, isOwn: true)) {
      try CredentialsFile.store(.key(Secret("sk-planted-2")), for: .openAI, in: file)
    }
  }

  @Test(.enabled(if: getuid() == 0, "only the superuser gives files away"))
  func aFileOfAnotherUserIsNotUsed() throws {
    let (file, folder) = try folder("[openai]\nkey = \"sk-planted-1\"")
    defer { withExtendedLifetime(folder) {} }
    try #require(chown(file.string, 12_345, 12_345) == 0)
    #expect(CredentialsFile(file).problems == [.credentialsExposed(file, isOwn: false)])
  }

  @Test(arguments: [
    ("[openai]\nkey = sk-planted-1", 2), ("[openai]\nkey = \"sk-planted-1", 2), ("[openai]\nsk-planted-1 = \"x\"", 2),
    ("[sk-planted-1]\nkey = \"x\"", 1), ("[openai]\nkey = \"sk planted 1\"", 2), ("[openai]\ntoken = \"planted\"", 2),
    ("[openai]\nkey = 3", 2), ("key = \"sk-planted-1\"", 1), ("[openai]\nkey = \"planted\\nX-Evil: 1\"", 2),
    ("[openai]\nkey = \"a\"\nkey = \"planted\"", 3),
  ])
  func whatIsWrongIsReportedByLineAndNotRepeated(text: String, line: Int) throws {
    let (file, folder) = try folder(text)
    defer { withExtendedLifetime(folder) {} }
    let read = CredentialsFile(file)
    #expect(read.credentials.isEmpty)
    guard case .configuration(file, line, _)? = read.problems.first, read.problems.count == 1 else {
      Issue.record("\(read.problems)")
      return
    }
    #expect(
      !"\(read.problems[0].message) \(read.problems[0].advice)".replacing(file.string, with: "").contains("planted"))
  }

  @Test func whatIsStoredIsForTheUserAlone() throws {
    let folder = try SettingsFolder()
    let file = folder.path.appending("new/credentials.toml")
    try CredentialsFile.store(.key(Secret("sk-planted-1")), for: .openAI, in: file)
    #expect(mode(of: file) == 0o600 && mode(of: file.parent) == 0o700)
    #expect(CredentialsFile(file).credentials == [.openAI: .key(Secret("sk-planted-1"))])
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.parent.string) == ["credentials.toml"])
  }

  @Test func aKeyIsKeptWithItsAddress() throws {
    let (file, folder) = try folder("[azure_vision]\nkey = 'planted-1'\n\n# mine\n[openai]\nkey = 'planted-2'")
    defer { withExtendedLifetime(folder) {} }
    let key = Credential.key(Secret("planted-3"))
    try CredentialsFile.store(key, for: .azureVision, at: "https://ada.example", in: file)
    let read = CredentialsFile(file)
    #expect(read.problems == [] && read.credentials[.azureVision] == key)
    #expect(read.endpoints == [.azureVision: "https://ada.example"])
    #expect(read.credentials[.openAI] == .key(Secret("planted-2")) && mode(of: file) == 0o600)

    try CredentialsFile.store(key, for: .azureVision, in: file)
    #expect(CredentialsFile(file).endpoints.isEmpty)
    #expect(try String(contentsOfFile: file.string, encoding: .utf8).contains("# mine"))
  }

  @Test(arguments: ["planted-1", "http://planted.example", "https://planted-1@host"])
  func aKeyWhoseAddressCannotBeUsedIsNotUsed(address: String) throws {
    let (file, folder) = try folder("[azure_vision]\nkey = 'sk-planted-2'\nendpoint = '\(address)'")
    defer { withExtendedLifetime(folder) {} }
    let read = CredentialsFile(file)
    #expect(read.credentials.isEmpty && read.endpoints.isEmpty)
    guard case .configuration(file, 3, let detail)? = read.problems.first, read.problems.count == 1 else {
      Issue.record("\(read.problems)")
      return
    }
    #expect(!detail.contains("planted"))
  }

  @Test func everythingElseIsKept() throws {
    let (file, folder) = try folder(
      """
      # mine
      [ "azure_openai" ] # work
      'key' = "planted-1" # old
      # between
      [azure_vision]
      key = 'planted-3'
      """)
    defer { withExtendedLifetime(folder) {} }
    try CredentialsFile.store(.token(Secret(#"planted-"\2"#)), for: .azureOpenAI, in: file)
    try CredentialsFile.store(.key(Secret("planted-4")), for: .openAI, in: file)
    let read = CredentialsFile(file)
    #expect(read.problems == [])
    #expect(read.credentials[.azureOpenAI] == .token(Secret(#"planted-"\2"#)))
    #expect(read.credentials[.azureVision] == .key(Secret("planted-3")))
    #expect(read.credentials[.openAI] == .key(Secret("planted-4")))
    let text = try String(contentsOfFile: file.string, encoding: .utf8)
    #expect(text.hasPrefix("# mine\n") && text.contains("# between") && !text.contains("planted-1"))
  }

  @Test(arguments: [
    "openai = { key = \"planted-1\" }", "[openai]\nkey = \"\"\"\nplanted-1\"\"\"", "openai.key = \"planted-1\"",
  ])
  func aFormThatTheEditDoesNotForeseeIsLeftAsItIs(text: String) throws {
    let (file, folder) = try folder(text)
    defer { withExtendedLifetime(folder) {} }
    #expect(throws: Failure.self) {
      try CredentialsFile.store(.key(Secret("planted-2")), for: .openAI, in: file)
    }
    #expect(try String(contentsOfFile: file.string, encoding: .utf8) == text)
  }

  @Test func aLinkStaysOne() throws {
    let (file, folder) = try folder("")
    defer { withExtendedLifetime(folder) {} }
    let link = folder.path.appending("link.toml")
    try #require(symlink(file.string, link.string) == 0)
    try CredentialsFile.store(.key(Secret("planted-1")), for: .azureVision, in: link)
    #expect(CredentialsFile(file).credentials[.azureVision] == .key(Secret("planted-1")))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.string) == file.string)
  }
}
