import Domain

extension State {
  /// Puts on the clipboard what a command names.
  func runCopying(_ command: Command) -> [Effect] {
    switch command {
    case .copyPath: copyName { ($0, .path, .quotedPath) }
    case .copyName: copyName { ($0.name, .name, .quotedName) }
    case .copyDescription: copy(describedText, .description)
    case .copyInstruction: copy(copyInstruction, .instruction)
    case .copyPrompt: copy(copyPrompt, .prompt)
    case .copyRequestID: copy(requestID, .requestID)
    case .copyRecord: copySubject.variation.map { [.copyRecord(of: $0.file)] } ?? []
    default: []
    }
  }

  /// Why a command that copies can do nothing now, as a sentence without a full stop; nil if it can.
  func unavailability(ofCopying command: Command) -> String? {
    switch command {
    case .copyPath, .copyName: copySubject.path == nil ? words.nothingToCopy(isWork: copySubject.isWork) : nil
    case .copyDescription: describedText == nil ? words.notDescribed(describe: key(.open, in: .files)) : nil
    case .copyInstruction: copyInstruction == nil ? words.noInstruction(write: key(.write)) : nil
    case .copyPrompt: copyPrompt == nil ? words.noPrompt(write: key(.write)) : nil
    case .copyRequestID: requestID == nil ? words.noRequestID : nil
    case .copyRecord: copySubject.variation == nil ? words.noRecord : nil
    default: nil
    }
  }

  /// A path, or a part of one. One that is no plain text could press keys where it is put back.
  private func copyName(_ part: (FilePath) -> (FilePath, plain: CopiedThing, quoted: CopiedThing)) -> [Effect] {
    guard let path = copySubject.path else { return [] }
    let (name, plain, quoted) = part(path)
    let word = name.shellWord
    return word.hasPrefix("$'") ? [.copy(word, what: quoted)] : [.copy(name.string, what: plain)]
  }

  private func copy(_ text: String?, _ what: CopiedThing) -> [Effect] {
    text.map { [.copy($0, what: what)] } ?? []
  }

  private var describedText: String? {
    guard let path = copySubject.path, case .known(let description, _)? = picture.descriptions[path] else { return nil }
    return description.copyText(words).editable.trimmingBlanks.nonEmpty
  }

  /// What a service calls the failed request that the cursor is on; of none, the one that failed last.
  private var requestID: String? {
    var failure: Failure?
    if case .slot(let generation, let index) = subject, case .failed(let reason)? = generation.slots[index] {
      failure = reason
    }
    if let slot = history.unsaved(history.list.selection) {
      failure = slot.reason
      if case .failed(let reason) = slot.state { failure = reason }
    }
    return (failure?.requestID ?? failedRequest)?.editable.trimmingBlanks.nonEmpty
  }

  private var copyInstruction: String? {
    (copySubject.instruction ?? editor.text).editable.trimmingBlanks.nonEmpty
  }

  /// Where no variation is meant, what the next generation would send.
  private var copyPrompt: String? {
    if let variation = copySubject.variation { return variation.prompt.text.editable.nonEmpty }
    return editor.isBlank ? nil : promptText
  }
}

extension String {
  /// The text if there is any.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Failure {
  /// What a service calls the request that failed, where it said.
  var requestID: String? {
    if case .service(let failure) = self { failure.requestID } else { nil }
  }
}
