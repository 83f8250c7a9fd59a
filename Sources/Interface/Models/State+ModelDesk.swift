import Canvas
import Domain

extension State {
  /// The list of settings, if it is open.
  var modelDesk: ModelDesk? {
    if case .models(let desk)? = overlay { desk } else { nil }
  }

  /// Does what a command for the list of settings says.
  mutating func runModels(_ command: Command) -> [Effect] {
    guard command != .chooseModel else {
      pendingKeys = []
      overlay = .models(ModelDesk())
      return []
    }
    guard var desk = modelDesk else { return [] }
    switch command {
    case .nextChoice: stepChoice(desk.row, by: times)
    case .previousChoice: stepChoice(desk.row, by: -times)
    case .typeSize:
      desk.row = .size
      desk.entry = LineInput()
      desk.isRefused = false
      overlay = .models(desk)
    case .keepSize: keepSize()
    case .dropSize:
      desk.entry = nil
      overlay = .models(desk)
    case .leaveModels: overlay = nil
    default: break
    }
    return []
  }

  /// Moves the cursor of the list.
  mutating func moveModelDesk(by rows: Int) {
    guard var desk = modelDesk else { return }
    desk.row = desk.row.moved(by: rows)
    overlay = .models(desk)
  }

  /// Changes the size that is being typed.
  mutating func editSize(_ change: (inout LineInput) -> Void) {
    guard var desk = modelDesk, var entry = desk.entry else { return }
    change(&entry)
    guard entry.text.utf8.count <= ModelDesk.entryLimit else { return }
    desk.entry = entry
    desk.isRefused = false
    overlay = .models(desk)
  }

  private mutating func keepSize() {
    guard var desk = modelDesk, let entry = desk.entry else { return }
    let size = RequestedSize(text: entry.text.trimmingBlanks.lowercased())
    desk.isRefused = size == nil
    if size != nil { desk.entry = nil }
    overlay = .models(desk)
    guard let size else { return }
    choose { $0.options.size = size }
  }

  /// Keeps the row of the cursor in sight.
  mutating func settleModelDesk() {
    guard var desk = modelDesk else { return }
    let rows = layout.models.list.rows
    desk.top = scrolled(
      desk.top, toShow: desk.row.rawValue, rows: rows, of: ModelRow.allCases.count, isHeld: mouse.isPointing)
    overlay = .models(desk)
  }

  /// Why a command for the list can do nothing now.
  func unavailability(ofModels command: Command) -> String? {
    if command == .chooseModel { return modelDesk == nil ? nil : words.settingsAreOpen }
    guard let desk = modelDesk else { return words.settingsAreClosed(key: key(.chooseModel)) }
    switch command {
    case .nextChoice, .previousChoice: return reason(of: desk.row)
    case .typeSize: return reason(of: .size)
    case .keepSize, .dropSize: return desk.entry == nil ? words.noSizeIsTyped : nil
    default: return nil
    }
  }
}
