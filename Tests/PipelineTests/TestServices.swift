import Domain
import Services
import Testing

/// Services that fail the test when they are called. A test replaces the closures that it expects to be called.
extension ImagerService {
  static let failing = ImagerService { job, _ throws(Failure) in
    Issue.record("the imager was asked for \(job)")
    throw .unexpected(doing: "testing", detail: "unexpected call of the imager")
  }
}

extension DescribeService {
  static let failing = DescribeService(name: "test describer") { picture throws(Failure) in
    Issue.record("a description of \(picture.string) was asked for")
    throw .unexpected(doing: "testing", detail: "unexpected call of the describer")
  }
}

extension ComposeService {
  static let failing = ComposeService(name: "test composer") { _, instruction, _ throws(Failure) in
    Issue.record("a prompt for \(instruction) was asked for")
    throw .unexpected(doing: "testing", detail: "unexpected call of the composer")
  }
}

extension GenerateService {
  static let failing = GenerateService(
    name: "test generator", model: "looks", modes: [.picture, .description],
    limits: NormaliseRequest(longestEdge: 2048, byteLimit: 1 << 20, format: .png),
    estimate: { _ in
      Issue.record("an estimate was asked for")
      return .free
    },
    check: { instruction, _ throws(Failure) in
      Issue.record("a check of \(instruction) was asked for")
      throw .unexpected(doing: "testing", detail: "unexpected check")
    },
    generate: { request, _ throws(SlotFault) in
      Issue.record("slot \(request.slot.rawValue) was asked for")
      throw SlotFault(.unexpected(doing: "testing", detail: "unexpected call of the generator"), fate: .unknown)
    })
}
