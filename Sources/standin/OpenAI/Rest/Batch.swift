/// A batch, which comes one stage further every time that somebody looks.
struct Batch: Sendable, Hashable {
  enum Status: String, Sendable {
    case validating, failed
    case inProgress = "in_progress"
    case finalizing, completed, cancelling, cancelled
  }

  let id: String
  let endpoint: String
  let inputFileID: String
  let metadata: JSONValue
  let createdAt: Int
  var status = Status.validating
  /// The problems of the input file, told by line.
  var problems: [(line: Int, message: String)] = []
  var outputFileID: String?
  var errorFileID: String?
  var counts = Counts()
  /// When each status was reached, in seconds since 1970.
  var times: [Status: Int] = [:]

  struct Counts: Sendable, Hashable {
    var total = 0
    var completed = 0
    var failed = 0
  }

  static func == (lhs: Batch, rhs: Batch) -> Bool { lhs.id == rhs.id && lhs.status == rhs.status }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The batch as it is told.
  var value: JSONValue {
    func time(_ status: Status) -> JSONValue { times[status].map(JSONValue.integer) ?? .null }
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    let problems = problems.map { problem -> JSONValue in
      .object([
        "code": "invalid_json_line", "line": .integer(problem.line), "message": .string(problem.message),
        "param": .null,
      ])
    }
    return .object([
      "id": .string(id), "object": "batch", "endpoint": .string(endpoint), "input_file_id": .string(inputFileID),
      "errors": problems.isEmpty ? .null : .object(["object": "list", "data": .array(problems)]),
      "completion_window": "24h", "status": .string(status.rawValue), "output_file_id": text(outputFileID),
      "error_file_id": text(errorFileID), "created_at": .integer(createdAt), "in_progress_at": time(.inProgress),
      "expires_at": .integer(createdAt + 86_400), "finalizing_at": time(.finalizing), "completed_at": time(.completed),
      "failed_at": time(.failed), "expired_at": .null, "cancelling_at": time(.cancelling),
      "cancelled_at": time(.cancelled), "metadata": metadata,
      "request_counts": .object([
        "total": .integer(counts.total), "completed": .integer(counts.completed), "failed": .integer(counts.failed),
      ]),
    ])
  }
}
