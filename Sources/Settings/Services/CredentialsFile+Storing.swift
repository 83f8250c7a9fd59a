public import Domain
import Glibc
import TOMLKit

extension CredentialsFile {
  /// Puts `credential` for `service` into `file`, whole or not at all, for the user alone, and leaves everything else
  /// that the file says as it is. Makes file and folder where there are none. Blocks for as long as the disk takes.
  ///
  /// `endpoint` is the one address that it is for; nil where settings say where the service is.
  ///
  /// Throws where the file is exposed or no TOML: what others wrote is not kept as if it were the user's.
  public static func store(
    _ credential: Credential, for service: ServiceID, at endpoint: String? = nil, in file: FilePath
  ) throws(Failure) {
    guard let section = service.table, names(for: service).contains(credential.name) else {
      throw .service(ServiceFailure(service, .noKey))
    }
    let place = resolved(file)
    let replacement = try Replacement(of: place)
    var text = ""
    if let read = try SettingsFile(place) {
      try check(read, file)
      text = read.text
    }
    var edited = TOMLText(text).setting(
      credential.name, to: credential.secret.value, in: section, removing: names(for: service) + [endpointName])
    if let endpoint {
      edited = TOMLText(edited).setting(endpointName, to: endpoint, in: section, removing: [endpointName])
    }
    // What is written is read again before it counts: a form that the edit did not foresee must lose no key.
    let (before, after) = (try entries(text, file), try entries(edited, file))
    var expected = before
    expected[section] = [credential.name: credential.secret.value]
    expected[section]?[endpointName] = endpoint
    guard after == expected else {
      throw .configuration(file, line: 1, detail: "write [\(section)] on a line of its own, and its lines below")
    }
    try replacement.write(Array(edited.utf8))
  }

  /// Every text of every table, by name.
  private static func entries(_ text: String, _ file: FilePath) throws(Failure) -> [String: [String: String]] {
    var entries: [String: [String: String]] = [:]
    for (name, value) in try document(text, file).table {
      var lines: [String: String] = [:]
      for (key, value) in value.table ?? [:] { lines[key] = value.string ?? "\(value)" }
      entries[name] = value.table == nil ? ["": "\(value)"] : lines
    }
    return entries
  }

  /// The file that `file` leads to, so that a link stays one.
  private static func resolved(_ file: FilePath) -> FilePath {
    guard let real = realpath(file.cString, nil) else { return file }
    defer { free(real) }
    return FilePath(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }
}

extension Credential {
  /// What it is called in the file.
  fileprivate var name: String {
    switch self {
    case .key: "key"
    case .token: "token"
    }
  }
}
