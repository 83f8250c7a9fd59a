/// Why a fault script cannot be read.
struct FaultFormatFailure: Error, Hashable, CustomStringConvertible {
  var description: String
}

/// Reads fault scripts:
///
///     [{"match": {"method": "POST", "path": "/v1/images/*", "nth": 2, "times": 1},
///       "fault": {"kind": "cut", "at": "body", "after": 1000}}]
///
/// A script is an array of rules. Every request counts with each rule whose `method` and `path` (`*` stands for any
/// characters) it matches; without `match` that is every one. A rule means the matching requests from the `nth` on, `times` of
/// them; `times` is 1 where only `nth` is given, and without both the rule means all. The first rule that means a request gives
/// it its faults: one, or an array of them. ``help`` lists the kinds with what they take.
enum FaultFormat {
  /// The rules that `bytes` spell.
  static func rules(_ bytes: [UInt8]) throws(FaultFormatFailure) -> [FaultRule] {
    guard let value = JSONValue(bytes: bytes), case .array(let items) = value else {
      throw FaultFormatFailure(description: "A fault script is a JSON array of rules.")
    }
    return try items.map { item throws(FaultFormatFailure) in try rule(item) }
  }

  private static func rule(_ value: JSONValue) throws(FaultFormatFailure) -> FaultRule {
    let members = try FaultMembers(value, of: "a rule", names: ["match", "fault"])
    let match = try FaultMembers(
      members.values["match"] ?? .object([:]), of: "match", names: ["method", "path", "nth", "times"])
    guard let fault = members.values["fault"] else { throw FaultFormatFailure(description: "A rule has no fault.") }
    let items = if case .array(let items) = fault { items } else { [fault] }
    let nth = try match.integer("nth", in: 1...Int.max)
    let times = try match.integer("times", in: 1...Int.max)
    return FaultRule(
      method: try match.text("method"), path: try match.text("path"), nth: nth ?? 1, times: times ?? nth.map { _ in 1 },
      faults: try items.map { item throws(FaultFormatFailure) in try Fault(item) },
      kinds: items.compactMap { $0["kind"].text ?? $0.text }, source: value)
  }

  /// What `standin --help` says.
  static let help = """
    A fault script is a JSON array of rules: [{"match": {"method": "POST", "path": "/v1/images/*", "nth": 2, "times": 1}, \
    "fault": {"kind": "cut", "at": "body", "after": 1000}}]. A rule counts the requests that it matches and means those \
    from the nth on, so many times; nth alone means one, neither means all. The first rule that means a request gives it \
    its fault, or its array of faults. A kind that takes nothing may stand alone: "fault": "html".

    In place of the answer, which is not made and not billed: rate-limit (retryAfter, retryAfterMs), insufficient-quota, \
    billing-hard-limit, moderation-blocked (stage: input or output, categories, details: true), content-policy, \
    content-filter (stage), invalid-key, not-verified, blocked, model-not-found, caption-region, server-error (status: 500, \
    shouldRetry), html (status: 502), redirect (status: 307, location), answer (status, headers, body: text or JSON), \
    gzip-bomb (bytes), large (bytes), endless.

    After the answer was made and billed, in its body: empty-data, short-data (count), invalid-base64, truncated-base64, \
    truncated-picture, missing-usage, refused-text, incomplete-text, wrong-types, control-characters, content-type (value), url-answers, set (path: a JSON pointer, value), \
    remove (path). On its way: delay (milliseconds), slow (bytes, milliseconds), cut (at: start, headers, body or events; \
    after; reset: false), stream-error (shape: event or member, after, code).

    GET /standin/faults shows the script, PUT or POST sets it, DELETE clears it.
    """
}
