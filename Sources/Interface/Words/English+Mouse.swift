import Domain

extension English: MouseWords {
  var mouseIsOn: String { "The mouse is on: hold Shift to select text." }
  var mouseIsOff: String { "The mouse is off: the terminal selects text." }
  func isForKeys(_ label: String, key: String) -> String { "A click does not do this: \(label). \(key) does." }
  var hasAllTheRoom: String { "this pane has all the room there is" }
  var cannotBeLarger: String { "the other panes need the room that they have" }
  var cannotBeSmaller: String { "this pane needs the room that it has" }
  var hasUsualSizes: String { "all panes have their usual size" }
}
