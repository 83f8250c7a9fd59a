extension ViKeys {
  /// A key of visual mode that is no motion and no operation.
  mutating func takeVisual(_ symbol: Character, _ editor: inout Editor) -> Answer {
    let range = editor.selection ?? editor.cursor..<editor.cursor
    pending = Pending()
    switch symbol {
    case "x": apply(.delete, to: range, &editor)
    case "s": apply(.change, to: range, &editor)
    case "~":
      toggleCase(of: range, &editor)
      editor.place(range.lowerBound)
    case "J":
      let count = editor.characters[range].count { $0 == "\n" }
      editor.place(range.lowerBound)
      join(max(1, count), &editor)
    case "p", "P":
      let kept = editor.kills.current
      editor.replace(range, with: kept.map { String($0) } ?? "", as: .other)
    case "o":
      if let mark = editor.mark {
        editor.mark = editor.cursor
        editor.place(mark)
      }
      return .done
    case "v": break
    default: return unknown(symbol)
    }
    leaveVisual(&editor)
    return .done
  }
}
