/// What went wrong at an outside service, in terms of what the user can do next.
public struct ServiceFailure: Hashable, Sendable, Codable {
  /// Who was asked.
  public var service: ServiceID
  /// What went wrong.
  public var kind: Kind
  /// What the service calls the request, where it said: for its support.
  public var requestID: String?
  /// Whether what failed asked for nothing that is sold, as a question for the list of models; nil for no.
  public var isFree: Bool?

  /// A failure at `service`.
  public init(_ service: ServiceID, _ kind: Kind, requestID: String? = nil, isFree: Bool? = nil) {
    self.service = service
    self.kind = kind
    self.requestID = requestID
    self.isFree = isFree
  }

  /// What the user would do differently about. Texts are a vendor's own, shortened, without control characters.
  public enum Kind: Hashable, Sendable, Codable {
    /// No key is known for the service.
    case noKey
    /// No key comes from where one should: `origin` is the variable or the setting, and `detail` says nothing of the key.
    case unusableKey(origin: String, detail: String)
    /// The service cannot be where `origin`, a variable or a setting, says that it is.
    case unusableEndpoint(origin: String, detail: String)
    /// The service does not take the key.
    case wrongKey
    /// The service no longer answers to this resource, whatever is asked.
    case resourceBlocked
    /// What was asked for, or what came of it, was refused for what it shows.
    case moderated(ModerationStage, categories: [String])
    /// The account has no money left, or a limit of its own.
    case billingStop(detail: String)
    /// The quota is used up.
    case quotaStop(detail: String)
    /// Too many requests; `seconds` until the next may be sent, where the service said.
    case rateLimited(seconds: Int?)
    /// No such model, or no longer.
    case unknownModel(String)
    /// The organisation has to be verified first.
    case notVerified
    /// The key may not do that.
    case notAllowed(detail: String)
    /// Captions are not made in the resource's region.
    case noCaptions
    /// The model cannot do that; nothing was sent.
    case modelCannot(String, ModelRefusal)
    /// The service does not take the picture.
    case pictureRefused(detail: String)
    /// The service does not understand the request.
    case requestRefused(detail: String)
    /// No such address: the endpoint or its version is wrong.
    case noSuchAddress(String)
    /// Trouble of the service's own.
    case serverTrouble(status: Int, detail: String)
    /// No answer within so many seconds.
    case timedOut(seconds: Int)
    /// The host cannot be reached.
    case unreachable(host: String, detail: String)
    /// The host cannot prove who it is.
    case untrusted(host: String, detail: String)
    /// The proxy does not let the request through.
    case proxy(String, detail: String)
    /// The connection broke after the request was out.
    case connectionLost(detail: String)
    /// The service sends the request elsewhere, where no key is sent to.
    case redirected(to: String)
    /// The answer is not what the service promises.
    case badAnswer(detail: String)
    /// The answer only says where the picture is, which is not here; `reply` is the file that the answer is in.
    case pictureNotFetched(detail: String, reply: FilePath)
    /// The answer is longer than any answer should be.
    case answerTooLarge(limit: Int)
  }

  /// When a request was refused for what it shows.
  public enum ModerationStage: String, Hashable, Sendable, Codable {
    /// Before anything was made.
    case input
    /// The picture that was made.
    case output
    /// The service does not say.
    case unknown
  }
}

extension Failure {
  /// The same of a request that costs nothing, so that its words speak of no charge.
  public var ofFreeRequest: Failure {
    guard case .service(var failure) = self else { return self }
    failure.isFree = true
    return .service(failure)
  }
}
