public import Domain
import FoundationEssentials
import Glibc

/// Azure AI Vision: says what a picture shows. Describing is cheap and repeatable, so it is asked again where that helps.
public struct AzureVision: Sendable {
  let door: ServiceDoor
  let line: HTTPLine
  /// Whether captions say `person` instead of `man` and `woman`.
  let isGenderNeutral: Bool
  /// The language of tags; captions are English only.
  let language: String
  let clock: @Sendable () -> Instant
  let chance: @Sendable () -> Double
  /// What one description costs, where the user has said so.
  let price: Money?
  private let pace: Pace

  /// The bytes of an answer.
  static let replyLimit = 4 << 20

  /// The service behind `door`; nil where it is another service's. `perMinute` are the requests that the resource takes:
  /// 20 in the free tier.
  public init?(
    _ door: ServiceDoor, network: Network, isGenderNeutral: Bool, language: String, perMinute: Int?,
    price: Money? = nil,
    clock: @escaping @Sendable () -> Instant, chance: @escaping @Sendable () -> Double
  ) {
    guard door.access.service == .azureVision else { return nil }
    self.door = door
    line = network.line
    self.isGenderNeutral = isGenderNeutral
    self.language = language
    self.clock = clock
    self.chance = chance
    self.price = price
    pace = Pace(perMinute: perMinute)
  }

  private var access: ServiceAccess { door.access }
  private var isOld: Bool { access.version == "3.2" }

  /// Describes pictures, with version 4.0 where the resource has it, otherwise with 3.2, saying which.
  public var describe: DescribeService {
    let version = isOld ? "3.2" : access.version ?? Self.usualVersion
    return DescribeService(
      id: .azureVision, name: access.service.title,
      signature: "azure-vision \(version) \(Self.features) \(language)\(isGenderNeutral ? " neutral" : "")",
      // Below the limits of both versions: 4 MB, 16,000 pixels.
      limits: NormaliseRequest(longestEdge: 2048, byteLimit: 4_000_000, format: .jpeg, alsoTakes: [.png]),
      fee: ServiceFee(estimate: price)
    ) { picture, repeating async throws(Failure) in
      let bytes = try HTTPBody.contents(of: picture)
      if isOld { return Answered(try await describe32(bytes, repeating), charge: price) }
      do throws(Refused) {
        return Answered(try await describe40(bytes, version, repeating), charge: price)
      } catch {
        guard error.isOfVersion else { throw error.failure }
        return Answered(try await describe32(bytes, repeating), charge: price)
      }
    }
  }

  /// The protocol of November 2026.
  private static let usualVersion = "2024-02-01"
  /// What is asked for: each may be billed for itself, so nothing that is not shown. Boxes are what masks begin with.
  private static let features = "caption,tags,objects,read"

  private func describe40(
    _ bytes: [UInt8], _ version: String, _ repeating: DescribeService.Repeating
  ) async throws(Refused) -> Description {
    var query = "api-version=\(version.percentEncoded)&features=\(Self.features)&language=\(language.percentEncoded)"
    if isGenderNeutral { query += "&gender-neutral-caption=true" }
    let body = try await ask("/computervision/imageanalysis:analyze?\(query)", bytes, repeating)
    guard let wire = try? JSONDecoder().decode(VisionWire.self, from: Data(body)) else { throw Refused.unreadable }
    return Description(wire, service: "\(access.service.title) 4.0")
  }

  private func describe32(
    _ bytes: [UInt8], _ repeating: DescribeService.Repeating
  ) async throws(Failure) -> Description {
    do throws(Refused) {
      let query = "visualFeatures=Description,Tags,Objects&language=en&model-version=latest"
      let body = try await ask("/vision/v3.2/analyze?\(query)", bytes, repeating)
      guard let wire = try? JSONDecoder().decode(VisionWire32.self, from: Data(body)) else { throw Refused.unreadable }
      return Description(wire, service: "\(access.service.title) 3.2")
    } catch {
      throw error.failure
    }
  }

  /// Why there is no description.
  private struct Refused: Error {
    var failure: Failure
    /// Whether the other version may know one.
    var isOfVersion = false

    static let unreadable = Refused(
      failure: .service(ServiceFailure(.azureVision, .badAnswer(detail: "it is not the JSON that was promised"))))
  }

  private func ask(
    _ path: String, _ bytes: [UInt8], _ repeating: DescribeService.Repeating
  ) async throws(Refused) -> [UInt8] {
    let opened: ServiceAccess
    do throws(Failure) {
      opened = try await door.open()
    } catch {
      throw Refused(failure: error)
    }
    let call = HTTPCall(
      "POST", access.endpoint + path, headers: Self.headers(opened.credential),
      body: .bytes(bytes, contentType: "application/octet-stream"))
    var attempts = Attempts(isRepeatable: true)
    while true {
      try await takeTurn()
      let outcome: Attempts.Outcome
      let refused: Refused
      do throws(HTTPFault) {
        let reply = try await line.exchange(call, Self.replyLimit)
        if reply.head.isSuccess { return reply.body }
        let refusal = VisionRefusal(reply.head, body: reply.body)
        outcome = .refused(reply.head, refusal.kind)
        let failure = ServiceFailure(.azureVision, refusal.kind, requestID: reply.head.requestID)
        refused = Refused(failure: .service(failure), isOfVersion: refusal.isOfVersion)
      } catch {
        outcome = .fault(error)
        refused = Refused(failure: error.failure(of: .azureVision))
      }
      guard let wait = attempts.wait(after: outcome, chance: chance()) else { throw refused }
      try await pause(wait)
      if case .fault(let fault) = outcome, fault.mayHaveLeft {
        do throws(Failure) {
          try await repeating(refused.failure)
        } catch {
          throw Refused(failure: error)
        }
      }
    }
  }

  private func takeTurn() async throws(Refused) {
    let now = clock()
    let turn = pace.turn(at: now)
    if turn > now { try await pause(Int(turn.milliseconds - now.milliseconds)) }
  }

  private func pause(_ milliseconds: Int) async throws(Refused) {
    do throws(CancellationError) {
      try await line.wait(milliseconds)
    } catch {
      throw Refused(failure: .cancelled)
    }
  }

  static func headers(_ credential: Credential?) -> [(name: String, value: String)] {
    switch credential {
    case .key(let key)?: [("ocp-apim-subscription-key", key.value)]
    case .token(let token)?: [("authorization", "Bearer \(token.value)")]
    case nil: []
    }
  }
}
