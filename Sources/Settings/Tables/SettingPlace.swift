import Domain

/// Where something stands in a file of settings.
struct SettingPlace: Hashable, Sendable {
  let file: FilePath
  /// From 1.
  let line: Int

  /// Something wrong with what stands there.
  func problem(_ detail: String) -> Failure { .configuration(file, line: line, detail: detail) }
}

extension TableReader {
  /// Where `key` stands.
  func place(of key: String) -> SettingPlace {
    SettingPlace(file: document.file, line: document.line(of: key, in: section))
  }
}
