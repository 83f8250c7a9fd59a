public import Domain
import TOMLKit

/// What a file of models says: ``shipped`` is part of the program, and the user's own `models.toml` is laid over it.
///
/// What is wrong is reported by line, and everything else is in force.
public struct ModelFile: Sendable {
  /// Every model that makes pictures, in the order of the file.
  private(set) var models: [WrittenModel] = []
  /// Every model that writes text, in the order of the file.
  private(set) var textModels: [WrittenTextModel] = []
  /// What a description costs.
  private(set) var pricePerDescription: Money?
  /// What could not be understood, by line.
  public private(set) var problems: [Failure] = []

  /// The table of the models that write text.
  private static let text = "text"

  /// A file that says nothing.
  public init() {}

  /// Reads `file`; one that is not there says nothing, one that cannot be read is a problem.
  public init(file: FilePath) {
    self.init()
    do throws(Failure) {
      guard let read = try SettingsFile(file) else { return }
      self = ModelFile(text: read.text, file: file)
      problems = (read.problems + problems).sortedByLine
    } catch {
      problems = [error]
    }
  }

  /// Reads the text of `file`.
  public init(text: String, file: FilePath) {
    do throws(Failure) {
      let document = try TOMLDocument(text: text, file: file)
      for (key, value) in document.table { read(key, value, document) }
      models.sort { $0.line < $1.line }
      textModels.sort { $0.line < $1.line }
      problems = problems.sortedByLine
    } catch {
      problems = [error]
    }
  }

  /// The models that come with the program.
  public static let shipped = ModelFile(
    text: String(decoding: PackageResources.models_toml, as: UTF8.self), file: "models.toml")

  private mutating func read(_ key: String, _ value: any TOMLValueConvertible, _ document: TOMLDocument) {
    let services = ModelName.services.compactMap(\.table)
    let known = services + [Self.text, "price_per_description"]
    if key == "price_per_description" {
      pricePerDescription = Money(written: value)
      guard pricePerDescription == nil else { return }
      problems.append(document.problem("\(key) takes dollars in quotes: \"0.001\"", at: key))
    } else if key == Self.text || services.contains(key) {
      for (id, value) in document.section(key, problems: &problems) ?? [:] { read(id, value, in: key, document) }
    } else {
      let near = Suggestion.text(for: key, in: known)
      problems.append(
        document.problem("models have no \(key)\(near): there are \(known.joined(separator: ", "))", at: key))
    }
  }

  private mutating func read(
    _ id: String, _ value: any TOMLValueConvertible, in section: String, _ document: TOMLDocument
  ) {
    guard let table = value.table else {
      let head = "[\(section).\"\(id)\"]"
      problems.append(document.problem("a model is a table: write \(head) and its lines below", at: id, in: section))
      return
    }
    var reader = TableReader(table, at: "\(section).\(id)", of: document)
    if let service = ServiceID(table: section) {
      models.append(WrittenModel(ModelName(service, id), &reader))
    } else {
      textModels.append(WrittenTextModel(id, &reader))
    }
    problems += reader.ended()
  }
}
