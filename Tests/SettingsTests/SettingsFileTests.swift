import Canvas
import Domain
import Foundation
import Settings
import Testing

/// Configuration files that cannot be read as they are.
struct SettingsFileTests {
  private func configuration(_ file: FilePath) -> Configuration { Configuration(file: file, home: "/home/ada") }

  @Test func noFileConfiguresNothing() throws {
    let folder = try SettingsFolder()
    #expect(configuration(folder.path.appending("config.toml")) == Configuration())
  }

  @Test func aFileIsRead() throws {
    let file = try SettingsFolder.with("config.toml", Data("theme = \"Mist\"".utf8))
    #expect(configuration(file.path).theme == "Mist")
  }

  @Test func aFolderIsReported() throws {
    let folder = try SettingsFolder()
    #expect(configuration(folder.path).problems == [.settingsUnreadable(folder.path, detail: "it is a folder")])
  }

  @Test func aPipeIsReportedAndNotWaitedFor() throws {
    let folder = try SettingsFolder()
    let pipe = folder.path.appending("config.toml")
    try #require(mkfifo(pipe.string, 0o600) == 0)
    #expect(configuration(pipe).problems.count == 1)
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may read everything"))
  func aFileThatMayNotBeReadIsReported() throws {
    let folder = try SettingsFolder()
    let file = try folder.write("config.toml", "theme = \"Mist\"")
    try #require(chmod(file.string, 0) == 0)
    #expect(configuration(file).problems == [.settingsUnreadable(file, detail: "you may not read it")])
  }

  @Test func aLinkToNothingAndALinkToItselfAreReported() throws {
    let folder = try SettingsFolder()
    for target in ["nowhere.toml", "config.toml"] {
      let link = folder.path.appending("config.toml")
      try? FileManager.default.removeItem(atPath: link.string)
      try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: target)
      #expect(configuration(link).problems.count == 1, "\(target)")
    }
  }

  @Test func bytesThatAreNoTextAreReportedByLineAndTheRestIsInForce() throws {
    let bytes = Data("theme = \"Mist\"\n# caf".utf8) + [0xE9, 0x0A] + Data("border = \"ascii\"\n".utf8)
    let file = try SettingsFolder.with("config.toml", bytes)
    let read = configuration(file.path)
    #expect(read.theme == "Mist" && read.border == .ascii)
    guard case .configuration(_, line: 2, let detail)? = read.problems.first else {
      Issue.record("\(read.problems)")
      return
    }
    #expect(detail.contains("UTF-8"))
  }

  @Test func aHugeFileIsReported() throws {
    let file = try SettingsFolder.with("config.toml", Data(repeating: UInt8(ascii: "#"), count: 1 << 21))
    #expect(configuration(file.path).problems.count == 1)
  }
}

extension SettingsFolder {
  /// A folder with one file; both are there as long as what is returned.
  static func with(_ name: String, _ bytes: Data) throws -> (path: FilePath, folder: SettingsFolder) {
    let folder = try SettingsFolder()
    return (try folder.write(name, bytes), folder)
  }
}
