extension Fault {
  /// The names of what each kind takes.
  static let kinds: [String: [String]] = [
    "rate-limit": ["retryAfter", "retryAfterMs"], "insufficient-quota": [], "billing-hard-limit": [],
    "moderation-blocked": ["stage", "categories", "details"], "content-policy": [], "content-filter": ["stage"],
    "invalid-key": [], "not-verified": [], "blocked": [], "model-not-found": [], "caption-region": [],
    "server-error": ["status", "shouldRetry"], "html": ["status"], "redirect": ["status", "location"],
    "answer": ["status", "headers", "body"], "gzip-bomb": ["bytes"], "large": ["bytes"], "endless": [],
    "empty-data": [], "short-data": ["count"], "invalid-base64": [], "truncated-base64": [], "truncated-picture": [],
    "missing-usage": [], "refused-text": [], "incomplete-text": [],
    "wrong-types": [], "control-characters": [], "content-type": ["value"], "url-answers": [],
    "set": ["path", "value"],
    "remove": ["path"], "delay": ["milliseconds"], "slow": ["bytes", "milliseconds"], "cut": ["at", "after", "reset"],
    "stream-error": ["shape", "after", "code"],
  ]

  /// Reads `{"kind": …}`, or the kind alone.
  init(_ value: JSONValue) throws(FaultFormatFailure) {
    let value = value.text.map { JSONValue.object(["kind": .string($0)]) } ?? value
    guard let kind = value["kind"].text, let names = Self.kinds[kind] else {
      throw FaultFormatFailure(
        description: "The kind of a fault is one of \(Self.kinds.keys.sorted().joined(separator: ", ")).")
    }
    let members = try FaultMembers(value, of: kind, names: ["kind"] + names)
    if let refusal = try Refusal(kind, members) {
      self = .instead(refusal)
    } else if let flood = try Flood(kind, members) {
      self = .flood(flood)
    } else if let spoiling = try Spoiling(kind, members) {
      self = .spoiled(spoiling)
    } else if let trouble = try Trouble(kind, members) {
      self = .delivered(trouble)
    } else {
      throw FaultFormatFailure(description: "\(kind) cannot be read.")
    }
  }
}

extension Refusal {
  fileprivate init?(_ kind: String, _ members: FaultMembers) throws(FaultFormatFailure) {
    let stage = members.values["stage"] == nil ? .input : try members.choice("stage", of: Stage.self) ?? .input
    switch kind {
    case "rate-limit":
      // Seconds, or a text such as a date.
      let text = members.values["retryAfter"]?.text
      let seconds = text == nil ? try members.integer("retryAfter", in: 0...Int.max) : nil
      self = .rateLimit(
        retryAfter: text ?? seconds.map(String.init),
        retryAfterMilliseconds: try members.integer("retryAfterMs", in: 0...Int.max))
    case "insufficient-quota": self = .insufficientQuota
    case "billing-hard-limit": self = .billingHardLimit
    case "moderation-blocked":
      self = .moderationBlocked(
        stage: stage.rawValue, categories: try members.texts("categories") ?? ["sexual"],
        hasDetails: try members.flag("details") ?? true)
    case "content-policy": self = .contentPolicy
    case "content-filter": self = .contentFilter(isOutput: stage == .output)
    case "invalid-key": self = .invalidKey
    case "not-verified": self = .notVerified
    case "blocked": self = .blocked
    case "model-not-found": self = .modelNotFound
    case "caption-region": self = .captionRegion
    case "server-error":
      self = .serverError(
        status: try members.integer("status", in: 400...599) ?? 500, shouldRetry: try members.flag("shouldRetry"))
    case "html": self = .html(status: try members.integer("status", in: 200...599) ?? 502)
    case "redirect":
      self = .redirect(
        status: try members.integer("status", in: 300...399) ?? 307,
        location: try members.required("location", members.text("location")))
    case "answer":
      let body = members.values["body"] ?? .string("")
      self = .answer(
        status: try members.integer("status", in: 200...599) ?? 200,
        headers: (members.values["headers"] ?? .null).members.compactMapValues(\.text),
        body: body.text ?? body.spelled)
    default: return nil
    }
  }

  private enum Stage: String, CaseIterable { case input, output }
}

extension Flood {
  fileprivate init?(_ kind: String, _ members: FaultMembers) throws(FaultFormatFailure) {
    switch kind {
    case "gzip-bomb": self = .gzipBomb(bytes: try members.integer("bytes", in: 1...Int.max) ?? 4 << 30)
    case "large": self = .large(bytes: try members.integer("bytes", in: 1...Int.max) ?? 100_000_000)
    case "endless": self = .endless
    default: return nil
    }
  }
}

extension Spoiling {
  fileprivate init?(_ kind: String, _ members: FaultMembers) throws(FaultFormatFailure) {
    switch kind {
    case "empty-data": self = .emptyData
    case "short-data": self = .shortData(try members.integer("count", in: 0...Int.max) ?? 1)
    case "invalid-base64": self = .invalidBase64
    case "truncated-base64": self = .truncatedBase64
    case "truncated-picture": self = .truncatedPicture
    case "missing-usage": self = .missingUsage
    case "refused-text": self = .refusedText
    case "incomplete-text": self = .incompleteText
    case "wrong-types": self = .wrongTypes
    case "control-characters": self = .controlCharacters
    case "content-type": self = .contentType(try members.text("value") ?? "text/html")
    case "url-answers": self = .urlAnswers
    case "set":
      self = .set(
        try members.required("path", members.text("path")), try members.required("value", members.values["value"]))
    case "remove": self = .set(try members.required("path", members.text("path")), nil)
    default: return nil
    }
  }
}

extension Trouble {
  fileprivate init?(_ kind: String, _ members: FaultMembers) throws(FaultFormatFailure) {
    let milliseconds = try kind == "delay" || kind == "slow" ? members.integer("milliseconds", in: 0...Int.max) : nil
    let after = try kind == "cut" || kind == "stream-error" ? members.integer("after", in: 0...Int.max) : nil
    switch kind {
    case "delay": self = .delay(.milliseconds(try members.required("milliseconds", milliseconds)))
    case "slow":
      self = .slow(
        bytes: try members.integer("bytes", in: 1...Int.max) ?? 1, pause: .milliseconds(milliseconds ?? 10))
    case "cut":
      let place = try members.choice("at", of: Cut.Place.self) ?? .start
      self = .cut(Cut(place: place, after: after ?? 0, isReset: try members.flag("reset") ?? false))
    case "stream-error":
      self = .streamError(
        StreamError(
          shape: try members.choice("shape", of: StreamError.Shape.self) ?? .event, after: after ?? 0,
          code: try members.text("code") ?? "server_error"))
    default: return nil
    }
  }
}
