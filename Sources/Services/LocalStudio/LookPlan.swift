import Domain

/// What the local studio lays over one picture for the wishes of an instruction, and what it says about it.
struct LookPlan: Hashable, Sendable {
  /// A wish with its boxes.
  struct Step: Hashable {
    let wish: Wishes.Wish
    var boxes: [UnitBox]
    /// What of them is left as it is.
    var spared: [UnitBox] = []
    /// Things that it should be laid over and that have no box.
    let missing: [Thing]
  }

  /// The layers that a picture gets at most: each takes seconds.
  static let layerLimit = 12

  private(set) var layers: [LookLayer] = []
  private(set) var remarks: [String] = []

  /// A plan for the slot at `index`, for a picture that shows what `description` says. There is at least one layer where
  /// there is a wish.
  init(_ wishes: Wishes, description: Description?, slot index: Int) {
    let speech = StudioSpeech(wishes.language)
    let objects = description?.objects ?? []
    var notes: [String] = []
    var tasks = wishes.tasks
    var strange = wishes.strangeWords
    var steps = wishes.wishes.sorted { Look.order($0.look) < Look.order($1.look) }.map {
      Self.step($0, objects, &tasks, &strange)
    }
    steps = Self.withoutTheUnplaced(steps, speech, &notes)
    steps = Self.sparing(wishes.kept, in: steps, objects, speech, &notes)
    var applied: [String] = []
    var tooMany: [Look] = []
    for step in steps {
      let wish = step.wish
      guard layers.count + step.boxes.count <= Self.layerLimit else {
        tooMany.append(wish.look)
        continue
      }
      let strength = (wish.strength ?? .plain).value(forSlot: index)
      let variant = wish.look.variant(named: wish.shades) ?? index
      let new = step.boxes.map {
        LookLayer(wish.look, strength: strength, variant: variant, region: $0, sparing: step.spared)
      }
      layers += new
      if let first = new.first { applied.append(speech.applied(first, wish.places, missing: step.missing)) }
    }
    remarks = [speech.applied(applied)] + speech.guesses(wishes.wishes)
    if !wishes.refusedLooks.isEmpty { remarks.append(speech.leftOut(wishes.refusedLooks)) }
    remarks += notes
    if !tooMany.isEmpty { remarks.append(speech.tooMany(tooMany)) }
    if !tasks.isEmpty { remarks.append(speech.cannot(tasks)) }
    if !wishes.artists.isEmpty { remarks.append(speech.leftOut(artists: wishes.artists)) }
    if !strange.isEmpty { remarks.append(speech.notUnderstood(strange)) }
    if wishes.isCut { remarks.append(speech.cut) }
  }

  /// Finds the boxes of a wish. What has none and was only perhaps a thing is said otherwise.
  private static func step(
    _ wish: Wishes.Wish, _ objects: [DescribedObject], _ tasks: inout [Wishes.Task], _ strange: inout [String]
  ) -> Step {
    var boxes: [UnitBox] = []
    var missing: [Thing] = []
    for place in wish.places {
      switch place {
      case .whole, .rest: boxes.append(.whole)
      case .area(let area): boxes += area.boxes
      case .thing(let thing):
        let found = thing.boxes(in: objects)
        boxes += found
        guard found.isEmpty else { continue }
        switch thing.kind {
        case .definite, .bare: missing.append(thing)
        case .indefinite: tasks.note(.add(thing))
        case .loose where thing.isFamiliar: missing.append(thing)
        case .loose: strange.note(thing.name)
        }
      }
    }
    return Step(wish: wish, boxes: boxes.isEmpty && missing.isEmpty ? [.whole] : boxes, missing: missing)
  }

  /// A look for something without a box is left out where others remain, and else laid over everything.
  private static func withoutTheUnplaced(
    _ steps: [Step], _ speech: StudioSpeech, _ notes: inout [String]
  ) -> [Step] {
    let isAnythingPlaced = steps.contains { !$0.boxes.isEmpty }
    var placed: [Step] = []
    for var step in steps {
      if step.boxes.isEmpty {
        // A sunset over the sea is over everything.
        let isLeftOut = isAnythingPlaced && !step.wish.look.isAmbient
        notes.append(speech.noBox(step.missing, step.wish.look, isLeftOut: isLeftOut))
        if isLeftOut { continue }
        step.boxes = [.whole]
      } else if !step.missing.isEmpty {
        notes.append(speech.noBox(step.missing))
      }
      placed.append(step)
    }
    let others = placed.filter { !$0.wish.places.contains(.rest) && !$0.wish.places.isEmpty }.flatMap(\.boxes)
    return placed.map { step in
      guard step.wish.places.contains(.rest) else { return step }
      var rest = step
      rest.boxes = [.whole]
      rest.spared = UnitBox.whole.hasParts(outside: others) ? others : []
      return rest
    }
  }

  /// Leaves what is to be kept free, where it has a box and something remains around it.
  private static func sparing(
    _ kept: [Thing], in steps: [Step], _ objects: [DescribedObject], _ speech: StudioSpeech, _ notes: inout [String]
  ) -> [Step] {
    var steps = steps
    for thing in kept {
      let holes = thing.boxes(in: objects)
      let spared = steps.map { step in
        var step = step
        step.spared += holes
        // A look for exactly what is to be kept would change nothing.
        step.boxes.removeAll { !$0.hasParts(outside: step.spared) }
        return step
      }
      let isPossible = !holes.isEmpty && spared.allSatisfy { !$0.boxes.isEmpty }
      notes.append(speech.kept(thing, isPossible: isPossible, hasBox: !holes.isEmpty))
      if isPossible { steps = spared }
    }
    return steps
  }
}

extension Look {
  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Its place in the order in which looks are laid.
  static func order(_ look: Look) -> Int { places[look] ?? 0 }

  /// Whether it is a time of the day or the year, which has no place in a picture.
  fileprivate var isAmbient: Bool { isSurrounding && (kind == .season || kind == .light) }

  /// The variant whose name has most of `shades`, of several the first; nil where none has any.
  func variant(named shades: Set<String>) -> Int? {
    let scores = variants.map { Lexicon.shades(of: $0).intersection(shades).count }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }
}
