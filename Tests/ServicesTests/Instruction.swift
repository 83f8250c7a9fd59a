import Domain
import Testing

@testable import Services

/// An instruction and what the local studio says it made of it, without the names of variants and with the looks in
/// alphabetical order.
struct Instruction: Sendable, CustomTestStringConvertible {
  let text: String
  let remarks: [String]

  var testDescription: String { text }

  /// Blocks of lines: `> instruction`, then what is said; nothing where nothing is understood.
  static func table(_ text: String) -> [Instruction] {
    text.split(separator: "> ").map { block in
      let lines = block.split(separator: "\n").map(String.init)
      return Instruction(text: lines.first ?? "", remarks: Array(lines.dropFirst()))
    }
  }

  /// What is said of `text` where the picture has a boat, two people and a pale blue upper area.
  static func said(of text: String) -> [String] {
    let wishes = Wishes(text)
    guard !wishes.wishes.isEmpty else { return [] }
    let plan = LookPlan(wishes, description: picture, slot: 0)
    let words = plan.remarks[0].split(separator: ": ", maxSplits: 1)
    var said = String(words[1])
    for layer in plan.layers {
      for name in [layer.variantName, layer.look.frenchVariants[layer.variant]] {
        said = said.replacing("(\(name), ", with: "(")
      }
    }
    let looks = said.split(separator: "), ").map { $0.hasSuffix(")") ? String($0.dropLast()) : String($0) }
    return ["\(words[0]): \(looks.sorted().map { "\($0))" }.joined(separator: ", "))"] + plan.remarks.dropFirst()
  }

  static let picture = Description(
    caption: "A boat", confidence: 1,
    objects: [
      DescribedObject(name: "boat", confidence: 0.9, box: UnitBox(x: 0.3, y: 0.5, width: 0.2, height: 0.2)),
      DescribedObject(name: "upper pale blue area", confidence: 0.9, box: UnitBox(x: 0, y: 0, width: 1, height: 0.4)),
      DescribedObject(name: "person", confidence: 0.9, box: UnitBox(x: 0.6, y: 0.5, width: 0.1, height: 0.2)),
      DescribedObject(name: "person", confidence: 0.9, box: UnitBox(x: 0.8, y: 0.5, width: 0.1, height: 0.3)),
    ], service: "test")
}
