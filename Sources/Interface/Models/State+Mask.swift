import Domain

extension State {
  /// The mask that the next generation goes through, in that mode.
  var usedMask: FilePath? { settings.mode == .mask ? models.mask : nil }

  /// The pictures that the model sees besides the parent.
  var usedReferences: [FilePath] { settings.mode == .description || isLocal ? [] : models.references }

  /// Does what a command for the mask or the references says.
  mutating func runMask(_ command: Command) -> [Effect] {
    switch command {
    case .chooseMask: return chooseMask()
    case .clearMask: clearMask()
    case .useAsReferences: useAsReferences()
    default: break
    }
    return []
  }

  /// Takes the picture under the cursor of the files, or begins to type a path.
  private mutating func chooseMask() -> [Effect] {
    if focus == .files, let path = files.selectedPicture {
      useMask(path)
      return []
    }
    let pane = focus
    beginLine(.mask, "")
    files.path.forget()
    models.maskPane = pane
    return []
  }

  /// Makes `path` the mask, and goes through it from now on where the model can.
  mutating func useMask(_ path: FilePath) {
    models.mask = path
    guard modes.contains(.mask) else { return say(.warning, words.maskIsOfNoUse(generatorName)) }
    choose { $0.mode = .mask }
    say(.info, words.maskIs(path.name.string))
  }

  private mutating func clearMask() {
    models.mask = nil
    say(.info, words.maskIsCleared)
  }

  /// Takes in that the path that was typed is that of `path`.
  mutating func takeMask(_ path: FilePath, isFolder: Bool) {
    guard !isFolder else { return files.path.refuse(.notAPicture(path)) }
    leaveMaskLine()
    useMask(path)
  }

  /// Ends the line in which a mask is named, and goes back to where it was asked for.
  mutating func leaveMaskLine() {
    typing = nil
    files.path.forget()
    if let pane = models.maskPane { go(to: pane) }
    models.maskPane = nil
  }

  private mutating func useAsReferences() {
    guard files.hasMarks else {
      models.references = []
      return say(.info, words.referencesAreCleared)
    }
    let marked = files.markedPictures.filter { $0 != history.source && !models.references.contains($0) }
    models.references = Array((models.references + marked).prefix(referenceLimit))
    files.marks = FileMarks()
    files.anchor = nil
    say(.info, words.references(models.references.map(\.name.string)))
  }

  /// The pictures that the model takes besides the parent.
  private var referenceLimit: Int { max(0, (model?.pictureLimit ?? 0) - 1) }

  /// Why the mask that is needed is missing.
  var maskReason: String? {
    guard settings.mode == .mask, models.mask == nil else { return nil }
    return words.needsMask(choose: key(.chooseMask), mode: key(.nextMode))
  }

  /// Why a command for the mask or the references can do nothing now.
  func unavailability(ofMask command: Command) -> String? {
    switch command {
    case .chooseMask: return modes.contains(.mask) ? nil : words.maskIsOfNoUse(generatorName)
    case .clearMask: return models.mask == nil ? words.thereIsNoMask : nil
    case .useAsReferences:
      if !files.hasMarks, !models.references.isEmpty { return nil }
      if referenceLimit == 0 { return words.takesNoReferences(generatorName) }
      guard files.hasMarks else { return words.markReferencesFirst(key: key(.toggleMark)) }
      let known = Set(models.references)
      let fresh = files.markedPictures.count { $0 != history.source && !known.contains($0) }
      return known.count + fresh > referenceLimit ? words.tooManyReferences(most: referenceLimit) : nil
    default: return nil
    }
  }
}
