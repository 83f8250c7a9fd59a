/// Something that goes wrong with an answer.
enum Fault: Hashable, Sendable {
  /// Another answer comes in place of the real one, which is never made and costs nothing.
  case instead(Refusal)
  /// A flood comes in place of the real answer, which is never made and costs nothing.
  case flood(Flood)
  /// The real answer is made, and billed, and then spoiled.
  case spoiled(Spoiling)
  /// The real answer is made, and billed, and its way is troubled.
  case delivered(Trouble)
}

/// What a service says in place of an answer.
enum Refusal: Hashable, Sendable {
  case rateLimit(retryAfter: String?, retryAfterMilliseconds: Int?)
  case insufficientQuota
  case billingHardLimit
  /// `moderation_blocked` of the input or the output stage, with or without `moderation_details`.
  case moderationBlocked(stage: String, categories: [String], hasDetails: Bool)
  /// `content_policy_violation`; at Azure with `inner_error`.
  case contentPolicy
  /// Azure's `contentFilter`, for the prompt or for what was made of it.
  case contentFilter(isOutput: Bool)
  /// 401; at OpenAI it tells the key that was sent.
  case invalidKey
  case notVerified
  /// The whole Azure resource is blocked.
  case blocked
  case modelNotFound
  case captionRegion
  case serverError(status: Int, shouldRetry: Bool?)
  case html(status: Int)
  case redirect(status: Int, location: String)
  case answer(status: Int, headers: [String: String], body: String)
}

/// An answer that is too much.
enum Flood: Hashable, Sendable {
  /// A small body that inflates to that many bytes.
  case gzipBomb(bytes: Int)
  /// One picture of that many bytes of base64.
  case large(bytes: Int)
  /// An answer that never ends.
  case endless
}

/// What is done to the body of a real answer.
enum Spoiling: Hashable, Sendable {
  case emptyData
  case shortData(Int)
  case invalidBase64
  case truncatedBase64
  /// Base64 of the first half of every picture.
  case truncatedPicture
  case missingUsage
  case wrongTypes
  /// Escape sequences and control characters in every text but the pictures.
  case controlCharacters
  case contentType(String)
  /// `url` and `revised_prompt` in place of `b64_json`.
  case urlAnswers
  /// A model that would rather not say, in place of its text.
  case refusedText
  /// A text that breaks off, and an answer that says so.
  case incompleteText
  /// A value at a JSON pointer; nil removes what is there.
  case set(String, JSONValue?)
}

/// What happens to a real answer on its way.
enum Trouble: Hashable, Sendable {
  /// The first byte is late.
  case delay(Duration)
  /// So many bytes at a time, with a pause between them.
  case slow(bytes: Int, pause: Duration)
  case cut(Cut)
  /// An error takes the place of the stream's next event after so many.
  case streamError(StreamError)
}

/// Where a connection ends.
struct Cut: Hashable, Sendable {
  enum Place: String, CaseIterable, Sendable {
    /// Before the first byte.
    case start
    /// After so many bytes of the status line and headers.
    case headers
    /// After so many bytes of the body.
    case body
    /// After so many events of a stream.
    case events
  }

  var place: Place
  var after: Int
  /// Whether it ends with a reset rather than with an orderly end.
  var isReset: Bool
}

/// An error inside a stream whose status was 200.
struct StreamError: Hashable, Sendable {
  enum Shape: String, CaseIterable, Sendable {
    /// `event: error` with the bare error.
    case event
    /// Any event with an `error` member.
    case member
  }

  var shape: Shape
  /// The events before it.
  var after: Int
  var code: String
}
