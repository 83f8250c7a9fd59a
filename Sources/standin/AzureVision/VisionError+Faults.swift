import Hummingbird

extension VisionError {
  /// What a client may act on besides.
  var headers: [String: String] {
    if case .refused(_, _, let headers) = self { headers } else { [:] }
  }

  /// What Image Analysis says for `refusal`; nil for what is no refusal of its own.
  init?(_ refusal: Refusal) {
    switch refusal {
    case .rateLimit(let retryAfter, let milliseconds):
      var headers: [String: String] = [:]
      headers["Retry-After"] = retryAfter
      headers["retry-after-ms"] = milliseconds.map(String.init)
      let message = """
        Requests to the Analyze Operation under Computer Vision API have exceeded rate limit of your current \
        ComputerVision F0 pricing tier. Please retry after \(retryAfter ?? "26") seconds. To increase your rate limit \
        switch to a paid tier.
        """
      self = .refused(.tooManyRequests, VisionErrorWire(code: "429", message: message), headers: headers)
    case .insufficientQuota:
      self = .refused(
        .forbidden, VisionErrorWire(code: "403", message: "Out of call volume quota. Quota will be replenished."),
        headers: [:])
    case .invalidKey: self = .noKey
    case .blocked, .notVerified, .billingHardLimit:
      self = .refused(
        .forbidden, VisionErrorWire(code: "Forbidden", message: "Your resource has been temporarily blocked."),
        headers: [:])
    case .captionRegion:
      self = .refused(
        .badRequest,
        VisionErrorWire(code: "InvalidRequest", message: "The feature 'Caption' is not supported in this region"),
        headers: [:])
    case .serverError(let status, _):
      let code = status == 503 ? "ServiceUnavailable" : "InternalServerError"
      self = .refused(
        HTTPResponse.Status(code: status), VisionErrorWire(code: code, message: "Something went wrong."), headers: [:])
    case .modelNotFound: self = .notFound
    case .moderationBlocked, .contentPolicy, .contentFilter: self = .notAnImage
    case .html, .redirect, .answer: return nil
    }
  }
}

extension VisionErrorWire {
  /// The same as version 3.2 says it: what is wrong with the picture is an argument, and the message is told twice.
  var inWordsOfVersion3: VisionErrorWire {
    guard error.code == "InvalidRequest" else { return self }
    let code = error.innererror?.code ?? "InvalidImageUrl"
    return VisionErrorWire(
      code: code.hasPrefix("NotSupported") || code == "BadArgument" ? "InvalidRequest" : "InvalidArgument",
      message: error.innererror?.message ?? error.message,
      inner: Inner(code: code, message: error.innererror?.message ?? error.message))
  }
}
