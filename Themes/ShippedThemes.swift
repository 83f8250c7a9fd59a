/// The theme files that are part of the program.
public enum ShippedThemes {
  /// Their TOML text by file name, in the order in which a list shows them; the first is the default.
  public static let files: [(name: String, text: String)] = [
    ("Lamplight.toml", text(PackageResources.Lamplight_toml)),
    ("Daylight.toml", text(PackageResources.Daylight_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
