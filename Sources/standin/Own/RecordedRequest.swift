import Hummingbird

/// A request as the journal tells it: everything that a test may want to know, and no secret.
struct RecordedRequest: Sendable, Hashable, Encodable {
  /// Its place among all requests, from 1.
  var number = 0
  var method: String
  /// The path without the query.
  var path: String
  /// The query by names.
  var query: [String: String]
  /// The headers by names in lower case; more than one value of a name is joined with commas.
  var headers: [String: String]
  /// Nil where the body was larger than the stand-in takes.
  var bodyByteCount: Int?
  /// The fields of a form or of a JSON object, in the order of the form or of the alphabet.
  var fields: [RecordedField]
  /// The status of the answer; nil as long as there is none.
  var status: Int?
  /// The kinds of the faults that its answer has.
  var faults: [String] = []
  /// Whether every byte of the answer was handed to a connection that was still open.
  var isDelivered = false

  private enum CodingKeys: String, CodingKey {
    case number, method, path, query, headers, bodyByteCount, fields, status, faults
    case isDelivered = "delivered"
  }

  /// What `request` was, with `body`.
  init(_ request: Request, body: ReceivedBody) {
    method = request.method.rawValue
    path = request.uri.path
    query = [:]
    for (name, value) in request.uri.queryParameters {
      query[String(name)] = Secret.shown(String(value), of: String(name))
    }
    headers = [:]
    for header in request.headers {
      let name = header.name.canonicalName
      let value = Secret.shown(header.value, of: name)
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
    bodyByteCount = body.bytes?.count
    fields = RecordedField.fields(of: body.bytes ?? [], contentType: request.headers[.contentType])
  }
}
