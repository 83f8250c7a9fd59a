import Domain

extension State {
  /// Does what a command for the crop says, or begins to move it.
  mutating func runCropping(_ command: Command) {
    let times = times
    guard let cropping = finishing?.cropping else {
      if command == .crop { beginCropping() }
      return
    }
    let (step, whole) = (cropping.step * min(times, 10_000), cropping.whole)
    switch command {
    case .cropLeft: changeCrop { $0.move(across: -step, down: 0, in: whole) }
    case .cropRight: changeCrop { $0.move(across: step, down: 0, in: whole) }
    case .cropUp: changeCrop { $0.move(across: 0, down: -step, in: whole) }
    case .cropDown: changeCrop { $0.move(across: 0, down: step, in: whole) }
    case .cropNarrower: changeCrop { $0.resize(across: -step, down: 0, in: whole) }
    case .cropWider: changeCrop { $0.resize(across: step, down: 0, in: whole) }
    case .cropShorter: changeCrop { $0.resize(across: 0, down: -step, in: whole) }
    case .cropTaller: changeCrop { $0.resize(across: 0, down: step, in: whole) }
    case .cropSmaller: changeCrop { $0.grow(by: -step, in: whole) }
    case .cropLarger: changeCrop { $0.grow(by: step, in: whole) }
    case .cropAll: changeCrop { $0.takeAll(of: whole) }
    case .nextProportions: changeCrop { $0.stepProportions(by: times, in: whole) }
    case .previousProportions: changeCrop { $0.stepProportions(by: -times, in: whole) }
    case .fineSteps: finishing?.crop { $0.isFine.toggle() }
    case .undo: finishing?.crop { $0.undo(times) }
    case .redo: finishing?.crop { $0.redo(times) }
    case .keepCrop: finishing?.endCropping(isKept: true)
    case .dropCrop: finishing?.endCropping(isKept: false)
    default: break
    }
  }

  private mutating func changeCrop(_ change: (inout CropShape) -> Void) { finishing?.crop { $0.change(change) } }

  private mutating func beginCropping() {
    endEntry()
    guard let desk = finishing, let (whole, part) = croppable(desk) else { return }
    picture.zoom = nil
    finishing?.beginCropping(of: whole, keeping: part)
  }

  /// The picture that the crop of a desk cuts, and what it keeps; nil while that is not known.
  private func croppable(_ desk: FinishingDesk) -> (whole: PixelSize, part: PixelPart)? {
    guard let origin = deskOrigin, let part = keptPart(of: desk.picture, origin.size, desk.finish) else { return nil }
    return (FinishPlan(unscaled: desk.finish, of: origin.size).straightened, part)
  }

  /// What `finish` keeps of `picture`, a file of that size, before it is scaled; nil while nobody has looked where there
  /// is something to see.
  func keptPart(of picture: FilePath, _ size: PixelSize, _ finish: Finish) -> PixelPart? {
    var busy: UnitBox?
    if finish.crop.isBusy {
      busy = self.picture.previews.busyRegion(of: picture, for: finish)
      if busy == nil { return nil }
    }
    return PixelPart(FinishPlan(unscaled: finish, of: size, busy: busy).crop)
  }

  /// Moves the crop by cells of the screen.
  mutating func dragCrop(rows: Int, columns: Int) {
    guard let cropping = finishing?.cropping, case .drawn(let mosaic, _)? = shownPreview else { return }
    let whole = cropping.whole
    let across = Double(columns) * Double(whole.pixelWidth) / Double(max(1, mosaic.columns))
    let down = Double(rows) * Double(whole.pixelHeight) / Double(max(1, mosaic.rows))
    finishing?.crop { $0.change { $0.move(across: Int(across.rounded()), down: Int(down.rounded()), in: whole) } }
  }

  /// The preview on the screen, if it is the wanted one.
  var shownPreview: PreviewOutcome? { picture.isShown ? picture.wanted.flatMap { picture.previews[$0] } : nil }

  /// Why a command for the crop can do nothing now.
  func unavailability(ofCropping command: Command) -> String? {
    guard let desk = finishing else { return words.nothingIsFinished(key: key(.finish)) }
    guard let cropping = desk.cropping else {
      guard command == .crop else { return words.noCropIsMoved(key: key(.crop, in: .finishing)) }
      return croppable(desk) == nil ? words.noPictureIsDrawn : nil
    }
    switch command {
    case .crop: return words.cropIsMoved
    case .undo: return cropping.canUndo ? nil : words.nothingToUndo
    case .redo: return cropping.canRedo ? nil : words.nothingWasUndone
    default: return nil
    }
  }

  /// Shows the picture as it was, or with its changes again; a part that is looked at stays where it is.
  mutating func compare() {
    guard let desk = finishing else { return }
    finishing?.isComparing.toggle()
    guard picture.zoom != nil, desk.finish.turn == .none, !desk.finish.isMirrored, !desk.finish.isFlipped,
      desk.finish.straighten == 0, let origin = deskOrigin,
      let part = keptPart(of: desk.picture, origin.size, desk.finish)
    else { return }
    let sign = desk.isComparing ? -1.0 : 1.0
    picture.zoom?.x += sign * Double(part.x.lowerBound)
    picture.zoom?.y += sign * Double(part.y.lowerBound)
  }
}
