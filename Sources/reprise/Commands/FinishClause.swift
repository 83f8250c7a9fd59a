import ArgumentParser
import Domain
import Interface

/// Reads the values of options as what they stand for in a ``Domain/Finish``.
enum FinishClause {
  /// What the clause `name value` says of one property. Throws where it says anything else.
  static func value<Value>(
    _ property: WritableKeyPath<Finish, Value>, _ name: String, _ value: String
  ) throws -> Value {
    let finish: Finish
    do throws(FinishFault) {
      finish = try Finish("\(name) \(value)")
    } catch {
      throw ValidationError(
        error.after == name ? "it takes \(Language.english.title(of: error.expected))." : Self.oneValue)
    }
    var alone = Finish()
    alone[keyPath: property] = finish[keyPath: property]
    guard alone == finish else { throw ValidationError(Self.oneValue) }
    return finish[keyPath: property]
  }

  /// The number of a correction.
  static func number(_ correction: Correction, _ text: String) throws -> Int {
    try value(\.[correction], correction.rawValue, text)
  }

  /// A format that can be written.
  static func format(_ text: String) throws -> PictureFormat {
    guard let format = PictureFormat(fileExtension: text.lowercased()),
      Finish.Encoding.formats.contains(format)
    else { throw ValidationError("it takes jpeg, png or webp.") }
    return format
  }

  /// A quality, 1…100.
  static func quality(_ text: String) throws -> Int {
    guard let quality = Int(text), Finish.Encoding.qualities.contains(quality) else {
      throw ValidationError("it takes a number from 1 to 100.")
    }
    return quality
  }

  /// A whole finish in words.
  static func all(_ text: String) throws -> Finish {
    do throws(FinishFault) {
      return try Finish(text)
    } catch {
      throw ValidationError(Language.english.sentence(of: error))
    }
  }

  private static let oneValue = "it takes one value; --with takes several changes."
}
