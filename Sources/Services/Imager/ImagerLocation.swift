public import Domain

/// Where the imager's program is looked for.
public enum ImagerLocation {
  /// The name of the program's file.
  public static let name: FilePath = "imager"

  /// The places to look at, in order: what `override` names (the variable `REPRISE_IMAGER`), if it names anything,
  /// and the folder of the running program, whose path is `executable`.
  public static func candidates(besides executable: FilePath, override: FilePath? = nil) -> [FilePath] {
    if let override, override.isAbsolute { return [override] }
    return [executable.parent.appending(name)]
  }
}
