import Domain

extension English: MaskWords {
  func through(_ mask: String) -> String { "through \(mask)" }
  func throughMask(_ mask: String) -> String { " through \(mask)" }
  func andReferences(_ count: Int) -> String { " + \(count) reference\(count == 1 ? "" : "s")" }
  var maskTitle: String { "mask: " }
  func maskIs(_ name: String) -> String { "Changes go through \(name): where it is clear, or white on black." }
  var maskIsCleared: String { "There is no mask any more." }
  func references(_ names: [String]) -> String { "Sent with the picture: \(names.joined(separator: ", "))." }
  var referencesAreCleared: String { "No pictures are sent besides the one that is changed." }
  func maskIsOfNoUse(_ model: String) -> String { "the \(model) does not work through masks" }
  func needsMask(choose: String, mode: String) -> String {
    "there is no mask: \(choose) on a picture in Files takes it, \(mode) changes the mode"
  }
  var thereIsNoMask: String { "there is no mask" }
  func takesNoReferences(_ model: String) -> String { "the \(model) takes no more pictures than the one it changes" }
  func markReferencesFirst(key: String) -> String { "mark pictures first: \(key) in Files" }
  func tooManyReferences(most: Int) -> String {
    "the model takes \(most) picture\(most == 1 ? "" : "s") besides the one that is changed: mark fewer"
  }
}
