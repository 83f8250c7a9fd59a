public import Domain
import TOMLKit

/// What `credentials.toml` says: a key or a token for each service, and the address that it is for, where one was typed
/// with it. It is for the user alone, or it is not used at all.
///
/// ```toml
/// [openai]
/// key = "…"
/// [azure_openai]
/// endpoint = "https://NAME.openai.azure.com"
/// token = "…"
/// ```
public struct CredentialsFile: Sendable, Equatable {
  /// Where it is, or would be.
  public let file: FilePath
  /// Whether there is one.
  public private(set) var isThere = false
  /// What it holds, by service.
  public private(set) var credentials: [ServiceID: Credential] = [:]
  /// The addresses that keys were kept with, by service: such a key is for that address and no other.
  public private(set) var endpoints: [ServiceID: String] = [:]
  /// What is wrong with it. Nothing of what it says is repeated here.
  public private(set) var problems: [Failure] = []

  /// The services that want something.
  static let services: [ServiceID] = [.openAI, .azureOpenAI, .azureVision]

  /// Reads `file`; one that is not there holds nothing. Blocks for as long as the disk takes.
  public init(_ file: FilePath) {
    self.file = file
    do throws(Failure) {
      guard let found = try SettingsFile(file) else { return }
      isThere = true
      try Self.check(found, file)
      problems = found.problems
      read(try Self.document(found.text, file))
    } catch {
      isThere = true
      problems = [error]
    }
  }

  /// Throws where others than the user may read the file, or it is not the user's own.
  static func check(_ read: SettingsFile, _ file: FilePath) throws(Failure) {
    guard read.isOwn, read.isPrivate else { throw .credentialsExposed(file, isOwn: read.isOwn) }
  }

  /// Parses `text`. The parser's own words may repeat a part of a key, and are left out.
  static func document(_ text: String, _ file: FilePath) throws(Failure) -> TOMLDocument {
    do throws(Failure) {
      return try TOMLDocument(text: text, file: file)
    } catch {
      guard case .configuration(_, let line, _) = error else { throw error }
      throw .configuration(file, line: line, detail: "this is no TOML: write key = \"…\" below [openai]")
    }
  }

  private mutating func read(_ document: TOMLDocument) {
    for (name, value) in document.table {
      guard let service = ServiceID(table: name), let table = value.table else {
        let known = Self.services.compactMap(\.table).map { "[\($0)]" }.joined(separator: ", ")
        problems.append(document.problem("there are only \(known) here, each with key = \"…\" below it", at: name))
        continue
      }
      read(table, of: service, document)
    }
    problems = problems.sortedByLine
  }

  private mutating func read(_ table: TOMLTable, of service: ServiceID, _ document: TOMLDocument) {
    let (names, section) = (Self.names(for: service), service.table)
    if let written = table[Self.endpointName] {
      do throws(Endpoint.Flaw) {
        endpoints[service] = try Endpoint.text(written.string ?? "", of: service)
      } catch {
        let detail = "\(Self.endpointName) is no address to send a key to: \(error.detail)"
        problems.append(document.problem(detail, at: Self.endpointName, in: section))
        // Where the key belongs is not known.
        return
      }
    }
    for (name, value) in table where name != Self.endpointName {
      guard names.contains(name) else {
        let detail = "there is only \(names.joined(separator: " or ")) here, and \(Self.endpointName)"
        problems.append(document.problem(detail, at: name, in: section))
        continue
      }
      guard let secret = value.string.flatMap(Secret.init(written:)) else {
        let detail = "\(name) takes it in quotes, without spaces or line ends"
        problems.append(document.problem(detail, at: name, in: section))
        continue
      }
      // Of a key and a token the key is used, as the vendors' own programs do.
      if name == "key" || credentials[service] == nil {
        credentials[service] = name == "key" ? .key(secret) : .token(secret)
      }
    }
  }

  /// What an address is called.
  static let endpointName = "endpoint"

  /// What a key or a token is called in the table of `service`.
  static func names(for service: ServiceID) -> [String] { service == .openAI ? ["key"] : ["key", "token"] }
}
