public import Domain

/// How the user's own editor came back from the prompt: what happened, and what the file holds now.
public struct ExternalEdit: Hashable, Sendable {
  /// What the editor is called: `vim`.
  public var editor: String
  /// The file that it was given.
  public var file: FilePath
  /// How it ended.
  public var ending: Ending
  /// What it left.
  public var content: Content
  /// Whether the file is still there because what it holds may be nowhere else.
  public var isFileKept = false

  /// How the editor ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with a status; 0 means that all is well.
    case exited(status: Int)
    /// By a signal.
    case killed(signal: Int)
    /// It did not even start, or its file could not be made; `detail` in the system's words.
    case notStarted(detail: String)
  }

  /// What is where the file was.
  public enum Content: Hashable, Sendable {
    /// All of it, at most ``ExternalEdit/byteLimit`` bytes.
    case bytes([UInt8])
    /// More than ``ExternalEdit/byteLimit`` bytes.
    case tooLarge
    /// Nothing.
    case missing
    /// Something that could not be read; `detail` in the system's words.
    case unreadable(detail: String)
  }

  /// The most bytes that can be a prompt.
  public static let byteLimit = 8 * Editor.limit

  /// What happened to `file`.
  public init(editor: String, file: FilePath, ending: Ending, content: Content) {
    self.editor = editor
    self.file = file
    self.ending = ending
    self.content = content
  }

  /// The bytes of a file that holds `text`: with a newline at the end, as editors want it.
  public static func bytes(of text: String) -> [UInt8] { Array(text.utf8) + [UInt8(ascii: "\n")] }

  /// Whether the file holds something else than `text`, which the editor was given, and the prompt does not take it:
  /// it must not be removed then.
  public func mustKeepFile(of text: String) -> Bool {
    switch content {
    case .missing: false
    case .tooLarge, .unreadable: true
    case .bytes(let bytes): self.text == nil || ending != .exited(status: 0) && bytes != Self.bytes(of: text)
    }
  }

  /// The text that the file holds, if it is text and the prompt has room for it.
  var text: String? {
    guard case .bytes(let bytes) = content else { return nil }
    return Self.text(of: bytes)
  }

  private static func text(of bytes: [UInt8]) -> String? {
    guard bytes.count <= byteLimit, !bytes.contains(0), var text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    text = text.editable
    if text.last == "\n" { text.removeLast() }
    return text.unicodeScalars.count <= Editor.limit ? text : nil
  }
}

extension ExternalEdit {
  /// Why what the editor left is not the prompt now.
  enum Refusal: Hashable, Sendable {
    /// It did not even start; `detail` in the system's words.
    case notStarted(detail: String)
    case killed(signal: Int)
    case failed(status: Int)
    /// Its file is gone.
    case removed
    /// Its file could not be read; `detail` in the system's words.
    case unreadable(detail: String)
    /// It has more characters than a prompt.
    case tooLong(limit: Int)
    /// It is not UTF-8.
    case notText
    /// There is nothing in it but blanks.
    case empty
  }

  /// Whether the file holds a text that can be put into the prompt.
  var hasText: Bool { text?.trimmingBlanks.isEmpty == false }

  /// What the editor is called, as far as there is room for it.
  var name: String? { editor.isEmpty ? nil : String(editor.prefix(40)) }
}

extension ExternalEdit {
  /// Why what the editor left is not the prompt now; nil if it can be.
  var refusal: Refusal? {
    switch (ending, content) {
    case (.notStarted(let detail), _): return .notStarted(detail: detail)
    case (.killed(let signal), _): return .killed(signal: signal)
    case (.exited(let status), _) where status != 0: return .failed(status: status)
    case (.exited, .missing): return .removed
    case (.exited, .unreadable(let detail)): return .unreadable(detail: detail)
    case (.exited, .tooLarge): return .tooLong(limit: Editor.limit)
    case (.exited, .bytes(let bytes)):
      if text != nil { return hasText ? nil : .empty }
      let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      return bytes.count <= Self.byteLimit && isText ? .tooLong(limit: Editor.limit) : .notText
    }
  }
}
