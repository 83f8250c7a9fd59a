/// Where an outside service is, and what opens it.
public struct ServiceAccess: Hashable, Sendable {
  /// The service.
  public var service: ServiceID
  /// The base of its addresses, without a slash at the end: `https://api.openai.com/v1`,
  /// `https://NAME.openai.azure.com`, `https://NAME.cognitiveservices.azure.com`.
  public var endpoint: String
  /// What opens it; nil where the server wants nothing, as many local ones do.
  public var credential: Credential?
  /// The organisation that pays, where the key has several.
  public var organization: String?
  /// The project that pays, where the organisation has several.
  public var project: String?
  /// The version of the protocol, where the service has several: `2025-04-01-preview`, `2024-02-01`, `3.2`.
  public var version: String?
  /// Whether Azure OpenAI is addressed by deployment (`/openai/deployments/NAME/…`) instead of `/openai/v1/…`.
  public var isByDeployment: Bool
  /// How pictures are sent that are to be changed.
  public var edits: EditsForm

  /// The forms that OpenAI's `images/edits` has.
  public enum EditsForm: String, Hashable, Sendable, CaseIterable {
    /// `multipart/form-data`, which every server takes, with pictures as they are.
    case multipart
    /// JSON with pictures in base64, which servers without forms take.
    case json
  }

  /// Access to `service`.
  public init(
    service: ServiceID, endpoint: String, credential: Credential?, organization: String? = nil,
    project: String? = nil, version: String? = nil, isByDeployment: Bool = false, edits: EditsForm = .multipart
  ) {
    self.service = service
    self.endpoint = endpoint
    self.credential = credential
    self.organization = organization
    self.project = project
    self.version = version
    self.isByDeployment = isByDeployment
    self.edits = edits
  }
}

/// How the network is reached.
public struct NetworkAccess: Hashable, Sendable {
  /// The proxy for https, as `HTTPS_PROXY` says it: `http://host:port`; nil for none.
  public var proxy: String?
  /// Hosts that are reached without it, as `NO_PROXY` lists them.
  public var withoutProxy: [String]
  /// A file of certificates in PEM that are trusted besides the system's.
  public var certificates: FilePath?

  /// The network as it is.
  public init(proxy: String? = nil, withoutProxy: [String] = [], certificates: FilePath? = nil) {
    self.proxy = proxy
    self.withoutProxy = withoutProxy
    self.certificates = certificates
  }
}

extension NetworkAccess {
  /// The proxy as it may be shown: without the name and the password that its address may hold.
  public var shownProxy: String? {
    guard let proxy, let at = proxy.lastIndex(of: "@") else { return proxy }
    let scheme = proxy.firstRange(of: "://").map { proxy[..<$0.upperBound] } ?? ""
    return "\(scheme)…\(proxy[at...])"
  }
}
