import Canvas
import Domain

extension State {
  /// The divider above the description, and its lines at the width of `area`.
  func descriptionLines(_ area: Rectangle) -> [[Painter.Segment]] {
    (factParagraphs ?? descriptionParagraphs).flatMap { $0.lines(columns: area.columns - 2) }
  }

  /// Who says what is said below the picture: `local studio, 0.87, cached`.
  var descriptionOrigin: [Painter.Segment] {
    if factParagraphs != nil { return [Painter.Segment(words.factsOrigin, .dim)] }
    return switch subject {
    case .nothing, .folder: []
    case .file(let path):
      switch picture.descriptions[path] {
      case .known(let description, let isCached):
        [Painter.Segment(words.origin(of: description, isCached: isCached), .dim)]
      case .asked: [Painter.Segment("◌ \(words.isDescribing(describerName))", .running)]
      case .failed: [Painter.Segment("✗ \(words.notDescribed)", .failure)]
      case nil: []
      }
    case .variation(let variation):
      [Painter.Segment(words.origin(of: variation), .dim)]
    case .slot(let generation, _):
      [Painter.Segment(origin(of: generation.request.settings), .dim)]
    }
  }

  private func origin(of settings: GenerationSettings) -> String {
    guard settings.finish == nil else { return words.finishedHere }
    let service = settings.service == .localStudio ? surroundings.generator.name : settings.service.title
    return words.origin(service: service, slots: settings.count)
  }

  private var descriptionParagraphs: [Paragraph] {
    switch subject {
    case .nothing, .folder: []
    case .file(let path): paragraphs(picture.descriptions[path])
    case .variation(let variation): paragraphs(variation)
    case .slot(let generation, _):
      [
        Paragraph(generation.request.instruction, .heading),
        Paragraph(words.from(name(of: generation.request.parent)), .dim),
      ] + (generation.prompt.map(means) ?? [])
    }
  }

  private func paragraphs(_ state: PictureState.DescriptionState?) -> [Paragraph] {
    switch state {
    case nil: return [Paragraph(words.isUndescribed(key: key(.open)), .dim)]
    case .asked:
      // Who writes already needs no key for it.
      return focus == .prompt ? [] : [Paragraph(words.meanwhile(write: key(.write)), .dim)]
    case .failed(let failure):
      return [Paragraph(words.describeAgain(failure, open: key(.open)), .failure)]
    case .known(let description, _):
      var lines = [Paragraph(description.caption, .heading)]
      if let original = description.original { lines.append(Paragraph(words.said(original), .dim)) }
      let objects = description.objects.prefix(20).enumerated().map { "[\($0 + 1)] \($1.name)" }
      let things = (description.tags.prefix(40).map(\.name) + objects).joined(separator: " · ")
      if !things.isEmpty { lines.append(Paragraph(things, .tag)) }
      let colours = description.colours.prefix(12).map { "\($0.name) \(percent($0.share))" }.joined(separator: " · ")
      if !colours.isEmpty { lines.append(Paragraph(colours, .dim)) }
      let text = description.text.prefix(40).joined(separator: " / ")
      if !text.isEmpty { lines.append(Paragraph(words.reads(text))) }
      return lines
    }
  }

  private func paragraphs(_ variation: Variation) -> [Paragraph] {
    var lines = [Paragraph(variation.instruction, .heading)]
    // What was not done has to be seen, whatever else there is no room for.
    lines += variation.remarks.prefix(20).map { Paragraph($0) }
    let parent = name(of: variation.parent)
    let isFinished = variation.settings.finish != nil
    let from = isFinished ? words.from(parent) : words.from(parent, model: variation.settings.model)
    lines.append(Paragraph(from, .dim))
    if case .known(let description, _)? = picture.descriptions[variation.file] {
      lines.append(Paragraph(words.shows(description.caption)))
    }
    lines += means(variation.prompt)
    if let prompt = variation.outputPrompt { lines.append(used(prompt, insteadOf: variation.prompt.text)) }
    return lines
  }

  /// What whoever composed a prompt means to keep and to change.
  private func means(_ prompt: Prompt) -> [Paragraph] {
    let keeps = (prompt.keeps ?? []).isEmpty ? nil : prompt.keeps.map { Paragraph(words.keeps($0), .dim) }
    let alters = (prompt.changes ?? []).isEmpty ? nil : prompt.changes.map { Paragraph(words.alters($0), .dim) }
    return [keeps, alters].compactMap(\.self)
  }

  /// The prompt that the service used, with what of it differs from the one that was sent.
  private func used(_ prompt: String, insteadOf sent: String) -> Paragraph {
    guard let difference = WordDiff(from: sent, to: prompt) else { return Paragraph(words.used(prompt)) }
    if difference.isEqual { return Paragraph(words.usedAsSent, .dim) }
    return Paragraph([Painter.Segment(words.usedPrompt, .dim)] + difference.segments)
  }

  /// What a parent is called: the name of the source, or number and instruction of a variation.
  func name(of parent: Parent) -> String {
    switch parent {
    case .source: return history.source?.name.string ?? words.theSource
    case .variation:
      guard let variation = history.variation(HistoryItem(parent)) else { return words.goneVariation }
      return "\(Titles.number(variation.number)) \(variation.instruction.firstLine)"
    }
  }

  private func percent(_ share: Double) -> String {
    share.isFinite ? words.percent(Int((min(max(share, 0), 1) * 100).rounded())) : ""
  }
}

extension Painter {
  /// Draws what is said about the picture, from the line that it is scrolled to.
  mutating func drawDescription(_ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    if let edit = state.picture.caption, state.typing == .caption { return draw(edit, state, in: area) }
    let lines = state.descriptionLines(area)
    let text = area.split(top: 1).rest
    let top = min(state.picture.scroll, max(0, lines.count - 1))
    let more = lines.count - top - text.rows
    divider(
      state.descriptionOrigin + (more > 0 ? [Segment("  \(words.more(more, key: state.key(.scrollDown)))", .dim)] : []),
      in: area.line(0))
    for (row, line) in lines.dropFirst(top).prefix(text.rows).enumerated() {
      write(line, in: text.line(row).narrowed(by: 1))
    }
  }

  /// Draws the caption that is being rewritten, with the cursor in it.
  private mutating func draw(_ edit: CaptionEdit, _ state: State, in area: Rectangle) {
    let (keep, drop) = (state.key(.keepCaption, in: .captioning), state.key(.dropCaption, in: .captioning))
    divider(
      [Segment(words.caption, .running), Segment("  \(words.captionKeys(keep: keep, drop: drop))", .dim)],
      in: area.line(0))
    let text = area.split(top: 1).rest.narrowed(by: 1)
    let (lines, row, column) = edit.layout(columns: text.columns)
    let top = scrolled(0, toShow: row, rows: text.rows, of: lines.count)
    for (offset, line) in lines.dropFirst(top).prefix(text.rows).enumerated() {
      write(line, in: text.line(offset), .heading)
    }
    if state.overlay == nil { putCursor(row: row - top, column: column, in: text, isVisible: true) }
  }
}
