/// What there is to say in answer to texts and a picture.
struct SpokenWords {
  /// What is asked for.
  let instruction: String
  /// What the picture shows; empty without one.
  let caption: String
  let tags: [String]

  /// The characters of an instruction that are repeated.
  private static let limit = 400
  private static let marks = ["change:", "instruction:", "wish:"]

  /// Of all texts the last is what is asked for, or of its lines the last that says so.
  init(texts: [String], seen: SeenPicture?) {
    let last = texts.last ?? ""
    let marked = last.split(separator: "\n").last { line in
      Self.marks.contains { line.lowercased().hasPrefix($0) }
    }
    let wish = marked.map { $0.drop { $0 != ":" }.dropFirst() } ?? last[...]
    instruction = String(wish.drop { $0 == " " }.prefix(Self.limit))
    caption = seen?.caption.text ?? ""
    tags = seen?.tags.map(\.name) ?? []
  }

  /// A plain answer.
  var text: String { caption.isEmpty ? prompt : "\(caption). It is \(tags.joined(separator: ", "))." }

  /// The text for a property called `name`.
  func text(for name: String) -> String {
    switch name.lowercased() {
    case "keep": "the subject, its pose and the composition of the picture"
    case "change": instruction
    case "prompt": prompt
    case "caption", "description", "summary", "scene": caption.isEmpty ? instruction : caption
    case "language": "en"
    case "negative", "negatives", "avoid": "text, watermarks"
    case "refusal", "text", "ocr": ""
    default: tags.first ?? instruction
    }
  }

  /// The texts for a list called `name`.
  func texts(for name: String) -> [String] {
    switch name.lowercased() {
    case "tags", "keywords", "colours", "colors", "styles": tags.isEmpty ? ["picture"] : tags
    case "keep": ["the subject", "the composition"]
    case "change", "changes": [instruction]
    case "negatives", "avoid": ["text", "watermarks"]
    case "texts", "text", "lines": []
    default: [text(for: name)]
    }
  }

  private var prompt: String {
    let start = caption.isEmpty ? "" : caption.prefix(1).uppercased() + caption.dropFirst() + ". "
    return "\(start)Keep \(text(for: "keep")). Change: \(instruction)"
  }
}
