import Canvas

/// What became of one text in another one, word by word.
struct WordDiff: Hashable, Sendable {
  /// The words in order: those of both texts, and where they differ first what went and then what came.
  let words: [Word]

  /// A word and where it is.
  struct Word: Hashable, Sendable {
    var text: String
    var place: Place
  }

  /// Which texts a word is in.
  enum Place: Hashable, Sendable {
    case both, old, new
  }

  /// The words of each text that are compared at most, besides those that both begin and end with: the work grows with
  /// their product.
  static let limit = 600

  /// What differs between `old` and `new`; nil where both are so long and so different that it is not worth the work.
  init?(from old: String, to new: String) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (middle, other) = (Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    guard middle.count <= Self.limit, other.count <= Self.limit else { return nil }
    words =
      old.prefix(head).map { Word(text: $0, place: .both) } + Self.differences(middle, other)
      + old.suffix(tail).map { Word(text: $0, place: .both) }
  }

  /// Whether both texts have the same words.
  var isEqual: Bool { words.allSatisfy { $0.place == .both } }

  private static func words(of text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// By the longest sequence that both have in common.
  private static func differences(_ old: [String], _ new: [String]) -> [Word] {
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        lengths[row * width + column] =
          old[row] == new[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    var words: [Word] = []
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[row] == new[column] {
        words.append(Word(text: old[row], place: .both))
        (row, column) = (row + 1, column + 1)
      } else if row < old.count,
        column == new.count || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        words.append(Word(text: old[row], place: .old))
        row += 1
      } else {
        words.append(Word(text: new[column], place: .new))
        column += 1
      }
    }
    return words
  }
}

extension WordDiff {
  /// The words as they are drawn: each that went with a `-`, each that came with a `+`.
  var segments: [Painter.Segment] {
    words.enumerated().map { index, word in
      let gap = index == 0 ? "" : " "
      return switch word.place {
      case .both: Painter.Segment(gap + word.text)
      case .old: Painter.Segment("\(gap)-\(word.text)", .failure)
      case .new: Painter.Segment("\(gap)+\(word.text)", .saved)
      }
    }
  }
}
