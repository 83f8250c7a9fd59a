import Glibc

/// Programs as a shell would find them.
public enum ProgramFile {
  /// The file of the program called `name`, which may be a path; nil if there is none that may be run.
  ///
  /// Only absolute folders of `path` count: what lies in the folder the user happens to be in is not asked for.
  public static func find(_ name: String, path: String?) -> String? {
    guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
    if name.contains("/") { return name.hasPrefix("/") && isProgram(name) ? name : nil }
    let folders = (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  private static func isProgram(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(file, X_OK) == 0
  }
}
