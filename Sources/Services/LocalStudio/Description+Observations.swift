import Domain

extension Description {
  /// The most areas that are named.
  private static let objectLimit = 8

  /// Says what was measured, and nothing else: nothing of what a camera wrote, and no file name.
  ///
  /// Every confidence is the probability that a person who sees the picture agrees (``Agreement``); that of the caption
  /// is that of its least sure part.
  init(_ observations: Observations, in language: DescriptionLanguage = .english, service: String) {
    let words = language.words
    let statements = Statement.all(of: observations)
    // What is wholly clear was measured as if on paper.
    let isVisible = observations.clearShare < 0.999
    let colours = isVisible ? FoundColour.all(of: observations.colours) : []
    let areas = isVisible ? FoundArea.all(of: observations.composition.areas) : []
    let plan = CaptionPlan(statements, colours: colours, areas: areas)
    self.init(
      caption: words.caption(plan), confidence: plan.confidence,
      tags: Self.tags(statements, colours, words), objects: Self.objects(observations.composition, areas, words),
      colours: colours.map { DescribedColour(name: words.name(of: $0.colour), rgb: $0.rgb, share: $0.share) },
      service: service)
  }

  private static func tags(
    _ statements: [Statement], _ colours: [FoundColour], _ words: any SightWords
  ) -> [Tag] {
    let tags =
      statements.map { Tag(name: words.tag($0.sight), confidence: $0.confidence) }
      + colours.filter { $0.confidence >= Agreement.worthSaying }.map {
        Tag(name: words.name(of: $0.colour), confidence: $0.confidence)
      }
    var seen: Set<String> = []
    return tags.filter { $0.confidence > 0.5 && seen.insert($0.name).inserted }.sorted { $0.confidence > $1.confidence }
  }

  private static func objects(
    _ composition: Composition, _ areas: [FoundArea], _ words: any SightWords
  ) -> [DescribedObject] {
    var objects = areas.prefix(objectLimit - 2).map {
      DescribedObject(name: words.area($0.colour, $0.place), confidence: $0.confidence, box: $0.box)
    }
    let details = [
      composition.busiest.map { ($0.box, true, Agreement.that($0.ratio, isAbove: 1.55, by: 0.3)) },
      composition.quietest.map { ($0.box, false, Agreement.that($0.ratio, isBelow: 0.4, by: 0.15)) },
    ]
    for case let (box, isBusy, confidence)? in details where confidence >= Agreement.worthABox {
      guard !objects.contains(where: { $0.box.overlap(with: box) > 0.6 }) else { continue }
      objects.append(
        DescribedObject(name: words.area(isBusy: isBusy, AreaPlace(of: box)), confidence: confidence, box: box))
    }
    return objects
  }
}
