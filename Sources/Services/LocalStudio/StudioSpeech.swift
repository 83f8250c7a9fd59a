import Domain

/// What the local studio says of its work, in the language of the instruction. Lists end where nobody would read on.
struct StudioSpeech: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// `watercolour (muted, 68 %, upper third)`.
  func applied(_ layer: LookLayer, _ places: [Wishes.Place], missing: [Thing]) -> String {
    let places = places.compactMap { place -> String? in
      switch place {
      case .whole: nil
      case .rest: isEnglish ? "the rest" : "le reste"
      case .area(let area): name(of: area)
      case .thing(let thing): layer.region.isWhole || missing.contains(thing) ? nil : thing.name
      }
    }
    let percent = Int((layer.strength * 100).rounded())
    let place = places.isEmpty ? [] : [list(places, and)]
    let variant = isEnglish ? layer.variantName : layer.look.frenchVariants[layer.variant]
    return "\(name(of: layer.look)) (\(([variant, "\(percent) %"] + place).joined(separator: ", ")))"
  }

  func applied(_ layers: [String]) -> String {
    "\(isEnglish ? "applied" : "appliqué "): \(list(layers, nil, limit: LookPlan.layerLimit))"
  }

  func guesses(_ wishes: [Wishes.Wish]) -> [String] {
    wishes.compactMap { wish in
      wish.guessedFrom.map {
        isEnglish ? "“\($0)” was taken as \(name(of: wish.look))" : "« \($0) » a été pris pour : \(name(of: wish.look))"
      }
    }.prefix(6).map(\.self)
  }

  func leftOut(_ looks: [Look]) -> String {
    "\(isEnglish ? "left out" : "laissé de côté "): \(list(looks.map(name), nil))"
  }

  func leftOut(artists: [String]) -> String {
    "\(isEnglish ? "artists are not imitated" : "aucun artiste n'est imité "): \(list(artists, nil))"
  }

  func tooMany(_ looks: [Look]) -> String {
    let names = list(looks.map(name), nil)
    return isEnglish ? "too much for one picture, left out: \(names)" : "trop pour une image, laissé de côté : \(names)"
  }

  func notUnderstood(_ words: [String]) -> String {
    "\(isEnglish ? "not understood" : "pas compris "): \(list(words, nil))"
  }

  var cut: String {
    isEnglish ? "only the first \(Word.most) words were read" : "seuls les \(Word.most) premiers mots ont été lus"
  }

  /// A look for something that nobody said where it is.
  func noBox(_ things: [Thing], _ look: Look, isLeftOut: Bool) -> String {
    let look = name(of: look)
    let outcome =
      switch (isEnglish, isLeftOut) {
      case (true, true): "so \(look) is left out"
      case (true, false): "so \(look) is laid over the whole picture"
      case (false, true): "donc sans \(look)"
      case (false, false): "donc \(look) sur toute l'image"
      }
    return "\(noBox(things)), \(outcome)"
  }

  func noBox(_ things: [Thing]) -> String {
    "\(isEnglish ? "no box for" : "pas de cadre pour "): \(list(things.map(\.name), nil))"
  }

  func kept(_ thing: Thing, isPossible: Bool, hasBox: Bool) -> String {
    switch (isEnglish, isPossible) {
    case (true, true): "kept as it was: \(thing.typed)"
    case (false, true): "gardé tel quel : \(thing.typed)"
    case (true, false):
      "\(thing.typed) cannot be kept apart\(hasBox ? "" : ", it has no box"): looks are laid over the whole picture"
    case (false, false):
      "impossible de garder \(thing.typed) à part\(hasBox ? "" : ", sans cadre") : tout couvre l'image entière"
    }
  }

  /// One sentence for all that it cannot do.
  func cannot(_ tasks: [Wishes.Task]) -> String {
    isEnglish
      ? "The local studio cannot \(list(tasks.map(name), "or"))."
      : "Le studio local ne sait pas \(list(tasks.map(name), "ni"))."
  }

  private func name(of task: Wishes.Task) -> String {
    switch task {
    case .add(let thing): "\(isEnglish ? "add" : "ajouter") \(thing.typed)"
    case .remove(let thing): "\(isEnglish ? "remove" : "enlever") \(thing.typed)"
    case .change(let thing): "\(isEnglish ? "change" : "changer") \(thing.typed)"
    case .replace(let old, nil): "\(isEnglish ? "replace" : "remplacer") \(old.typed)"
    case .replace(let old, let new?):
      isEnglish ? "replace \(old.typed) by \(new.typed)" : "remplacer \(old.typed) par \(new.typed)"
    case .other(let verb, nil): verb
    case .other(let verb, let thing?): "\(verb) \(thing.typed)"
    }
  }

  private func name(of look: Look) -> String {
    isEnglish ? look.rawValue : Lexicon.standard.name(of: look, in: language)
  }

  private var isEnglish: Bool { language == .english }
  private var and: String { isEnglish ? "and" : "et" }

  /// At most `limit`, and whether there are more; `last` stands before the last one instead of a comma.
  private func list(_ all: [String], _ last: String?, limit: Int = 6) -> String {
    let shown = all.prefix(limit)
    if all.count > shown.count { return "\(shown.joined(separator: ", ")), …" }
    guard let last, let final = shown.last, shown.count > 1 else { return shown.joined(separator: ", ") }
    return "\(shown.dropLast().joined(separator: ", ")) \(last) \(final)"
  }
}
