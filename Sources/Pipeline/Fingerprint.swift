import Crypto
import Domain
import Foundation
import Services

/// Names what is asked of a service, so that the same is not bought twice.
enum Fingerprint {
  /// The SHA-256 of a value's JSON with its keys in order, 64 lower-case hexadecimal digits.
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only numbers that are none cannot be written, and nothing here is one.
    let bytes = (try? encoder.encode(value)) ?? Data()
    let digits = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: bytes)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// Everything that a composed prompt depends on.
struct CompositionKey: Encodable {
  let signature: String
  let description: Description?
  let instruction: String
  let mode: Mode

  init(_ signature: String, _ description: Description?, _ instruction: String, _ mode: Mode) {
    self.signature = signature
    self.description = description
    self.instruction = instruction
    self.mode = mode
  }
}

/// Everything that a picture which is paid for depends on. How many of them are wanted does not matter, nor whether some
/// are shown before they are whole.
struct PictureKey: Encodable {
  let endpoint: String
  let service: ServiceID
  let model: String
  let mode: Mode
  let options: ModelOptions
  let prompt: String
  /// SHA-256 of the parent's file, and of the references: what is sent is made of them alone. Empty from a description.
  let pictures: [String]
  /// SHA-256 of the user's mask.
  let mask: String?

  init(
    _ service: GenerateService, _ settings: GenerationSettings, prompt: Prompt, pictures: [String], mask: String?
  ) {
    endpoint = service.endpoint
    self.service = service.id
    model = settings.model
    mode = settings.mode
    var options = settings.options
    options.partialPictures = 0
    self.options = options
    self.prompt = prompt.text
    self.pictures = settings.mode == .description ? [] : pictures
    self.mask = mask
  }
}
