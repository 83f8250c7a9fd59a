import Canvas
import Domain

extension State {
  /// The dialog that connects a service, if it is open.
  var connectDesk: ConnectDesk? {
    if case .connecting(let desk)? = overlay { desk } else { nil }
  }

  /// Does what a command for connecting says.
  mutating func runConnecting(_ command: Command) -> [Effect] {
    if command == .connect { open(.services) }
    guard var desk = connectDesk else { return [] }
    switch command {
    case .nextField:
      desk.goToNextField()
      overlay = .connecting(desk)
    case .leaveConnecting: overlay = nil
    case .submitConnection: return submit(desk)
    default: break
    }
    return []
  }

  private mutating func submit(_ desk: ConnectDesk) -> [Effect] {
    var desk = desk
    guard desk.phase != .connected else {
      overlay = nil
      return []
    }
    if let missing = desk.missing {
      desk.go(to: missing)
      overlay = .connecting(desk)
      say(.info, words.isMissing(missing, for: desk.service))
      return []
    }
    desk.test()
    overlay = .connecting(desk)
    return [desk.effect]
  }

  /// Opens the dialog for `service`.
  mutating func connect(_ service: ServiceID) {
    guard let offer = surroundings.connections.first(where: { $0.service == service }) else { return }
    heldPaste = nil
    overlay = .connecting(ConnectDesk(offer))
  }

  /// Types or pastes into the dialog.
  mutating func typeInConnection(_ text: String) {
    guard var desk = connectDesk else { return }
    if !desk.insert(text) { say(.warning, words.keyIsTooLong) }
    overlay = .connecting(desk)
  }

  /// Edits the field of the dialog.
  mutating func editConnection(_ command: Command) {
    guard var desk = connectDesk else { return }
    desk.perform(command)
    overlay = .connecting(desk)
  }

  /// Takes in that `service` takes its key.
  mutating func takeConnection(of service: ServiceID) {
    models.connect(service)
    guard var desk = connectDesk, desk.service == service, desk.phase == .testing else {
      return say(.info, words.isConnected(service, models: key(.chooseModel), describers: key(.chooseDescriber)))
    }
    desk.connect()
    overlay = .connecting(desk)
  }

  /// Takes in why `service` is not connected.
  mutating func failConnection(of service: ServiceID, _ failure: Failure) {
    guard var desk = connectDesk, desk.service == service, desk.phase == .testing else { return report(failure) }
    desk.fail(failure)
    overlay = .connecting(desk)
  }

  /// The services that can be connected.
  var connectionRows: [PickerRow] {
    surroundings.connections.map { offer in
      let remark = needsKey(offer.service) ? words.isNotConnected : words.isConnectedAlready
      return PickerRow(
        text: [Painter.Segment(offer.service.title)], aside: [Painter.Segment(remark, .dim)],
        action: .connect(offer.service))
    }
  }

  /// Why a command for connecting can do nothing now.
  func unavailability(ofConnecting command: Command) -> String? {
    if command == .connect { return surroundings.connections.isEmpty ? words.noServiceToConnect : nil }
    guard let desk = connectDesk else { return words.nothingIsConnected(key: key(.connect)) }
    switch command {
    case .submitConnection: return desk.phase == .testing ? words.isTested : nil
    case .nextField: return desk.needsEndpoint ? nil : words.onlyField
    default: return nil
    }
  }
}
