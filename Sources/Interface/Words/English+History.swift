import Domain

extension English: HistoryWords {
  func noSourceYet(key: String) -> String { "No source yet. \(key) on a picture in Files picks one." }
  var noSource: String { "no source yet" }
  func running(_ generations: Int) -> String { "\(generations) running" }
  func pickAnother(_ failure: Failure, files: String) -> String {
    "\(sentences(of: failure)) \(files) goes to Files, where you pick another."
  }
  func libraryFailed(_ failure: Failure, open: String) -> String {
    "\(sentences(of: failure)) \(open) on the picture in Files tries again."
  }
  var openingLibrary: String { "looking in the library …" }

  func noVariationsYet(key: String) -> String {
    "No variations yet. Write in Prompt what to change, then \(key) generates."
  }

  func text(of standing: SlotLabel.Standing) -> String {
    switch standing {
    case .running(.sendsAgain(let seconds, let reason), _): sendsAgain(inSeconds: seconds, reason)
    case .running(let activity, let elapsed): title(of: activity) + (elapsed.map { " \($0)" } ?? "")
    case .saved: "saved"
    case .failed(let failure): "failed: \(message(of: failure))"
    case .unknown: "unknown"
    case .cancelled: "cancelled"
    case .cleared: "cleared"
    case .earlier(let slot):
      switch slot.state {
      case .failed: "failed"
      case .unknown: "unknown"
      case .planned, .sent, .settled, .saved, .cancelled: "ended"
      }
    }
  }

  func explanation(of standing: SlotLabel.Standing) -> String {
    switch standing {
    case .running(let activity, let elapsed):
      "\(title(of: activity).capitalisedFirst)\(elapsed.map { " since \($0)" } ?? "")."
    case .saved: "Saved."
    case .failed(let failure): "Failed. \(sentences(of: failure))"
    case .unknown: "Unknown: the request left and no answer came. It may be charged, and is not resent."
    case .cancelled: "Cancelled."
    case .cleared: "Cleared."
    case .earlier(let slot): explanation(of: slot)
    }
  }

  private func explanation(of slot: UnsavedSlot) -> String {
    let reason = slot.reason.map { " \(sentences(of: $0))" } ?? ""
    return switch slot.state {
    case .failed(let failure): "An earlier run failed. \(sentences(of: failure))"
    case .unknown:
      "Unknown: in an earlier run the request left and no answer came. It may be charged, and is not resent.\(reason)"
    case .planned, .sent, .settled, .saved, .cancelled: "It ended without a picture in an earlier run.\(reason)"
    }
  }

  private func title(of activity: SlotLabel.Activity) -> String {
    switch activity {
    case .waiting: "waiting"
    case .cancelling: "cancelling"
    case .stage(let stage): title(of: stage)
    case .sendsAgain(let seconds, let reason): sendsAgain(inSeconds: seconds, reason)
    case .receiving(let count, let partial): received(count, partial: partial)
    }
  }

  var noHistory: String { "there is no history yet: open a picture in Files" }
  var noVariations: String { "there are no variations yet" }
  var noPictureCame: String { "no picture came of this one" }
  var isBeingMade: String { "this one is still being made" }
  var cursorIsOnNoWork: String { "the cursor in History is on no work" }
  var isSaved: String { "this one is saved" }
  var isBeingCancelled: String { "it is being cancelled already" }
  var hasEnded: String { "it has ended" }
  var listIsNotWork: String { "the list is not that of the work" }
  var noWork: String { "there is no work" }
}
