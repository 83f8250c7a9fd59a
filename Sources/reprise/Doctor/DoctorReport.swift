import Domain

/// What `reprise doctor` found, by subject.
struct DoctorReport: Encodable, Sendable {
  /// Subject by subject, in the order in which they are shown.
  var sections: [Section]
  /// Whether nothing is wrong.
  var isWell: Bool { sections.allSatisfy { $0.findings.allSatisfy(\.problems.isEmpty) } }

  /// What was found about one subject.
  struct Section: Encodable, Sendable {
    let title: String
    var findings: [Finding] = []
  }

  /// One thing that was looked at.
  struct Finding: Encodable, Sendable {
    let name: String
    /// How it is, for people.
    var value: String
    /// Whether it answered, of a service that was asked.
    var isReachable: Bool?
    /// What is wrong with it.
    var problems: [Problem] = []
  }

  /// Something wrong, and what mends it.
  struct Problem: Encodable, Sendable {
    let message: String
    let mend: String
  }

  private enum CodingKeys: String, CodingKey {
    case isWell, sections
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(isWell, forKey: .isWell)
    try container.encode(sections, forKey: .sections)
  }
}

extension DoctorReport.Problem {
  /// The words of `failure`.
  init(_ failure: Failure) {
    self.init(message: failure.message, mend: failure.advice)
  }
}

extension DoctorReport {
  /// The report for people: a heading for each subject, a line for everything that was looked at, and below it what is
  /// wrong and what mends that.
  var lines: [String] {
    let width = (sections.flatMap(\.findings).map(\.name.count).max() ?? 0) + 2
    let body = sections.flatMap { section in
      [section.title]
        + section.findings.flatMap { finding in
          let padding = String(repeating: " ", count: width - finding.name.count)
          return ["  \(finding.name)\(padding)\(finding.value)"]
            + finding.problems.flatMap { ["  ! \($0.message)", "    \($0.mend)"] }
        }
    }
    let count = sections.flatMap(\.findings).reduce(0) { $0 + $1.problems.count }
    return body + [
      isWell ? "All is well." : "\(count) \(count == 1 ? "thing" : "things") to mend: see the lines with !"
    ]
  }
}
