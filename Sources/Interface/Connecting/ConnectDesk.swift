import Domain

/// The dialog in which the key of a service is typed or pasted. The key is in a ``Secret`` from its first character on
/// and is never drawn: only how long it is.
struct ConnectDesk: Hashable, Sendable {
  /// The service.
  let service: ServiceID
  /// Whether it is asked where the service is.
  let needsEndpoint: Bool
  /// Where it is.
  private(set) var endpoint: LineInput
  /// The key so far.
  private(set) var secret = Secret("")
  /// What is being typed.
  private(set) var field: Field
  /// How far it is.
  private(set) var phase = Phase.typing

  /// What is typed.
  enum Field: Hashable, Sendable {
    case endpoint, key
  }

  /// How far the connection is.
  enum Phase: Hashable, Sendable {
    case typing
    /// The service is asked whether it takes the key.
    case testing
    case failed(Failure)
    case connected
  }

  /// The bytes that a key may have: tokens of a directory take a few thousand.
  static let keyLimit = 8192

  /// A dialog for `offer`.
  init(_ offer: ServiceOffer) {
    service = offer.service
    needsEndpoint = offer.needsEndpoint
    endpoint = LineInput(offer.endpoint ?? "")
    field = offer.needsEndpoint && (offer.endpoint ?? "").isEmpty ? .endpoint : .key
  }

  /// The characters of the key.
  var keyLength: Int { secret.value.count }

  /// Whether something is missing.
  var missing: Field? {
    if needsEndpoint, endpoint.text.trimmingBlanks.isEmpty { return .endpoint }
    return secret.value.isEmpty ? .key : nil
  }

  /// What is asked of the service, once nothing is missing.
  var effect: Effect {
    .connect(service, endpoint: needsEndpoint ? endpoint.text.trimmingBlanks : nil, secret)
  }

  /// Types into the field; false if there is no room. Blanks and line ends belong to no key.
  mutating func insert(_ text: String) -> Bool {
    guard isOpen else { return true }
    phase = .typing
    switch field {
    case .endpoint: return endpoint.insert(text)
    case .key:
      let added = text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace }
      guard secret.value.utf8.count + String(String.UnicodeScalarView(added)).utf8.count <= Self.keyLimit
      else { return false }
      secret = Secret(secret.value + String(String.UnicodeScalarView(added)))
      return true
    }
  }

  /// Edits the field as a command says. A key that nobody sees has no places to go to: it is only taken away from its
  /// end, or as a whole.
  mutating func perform(_ command: Command) {
    guard isOpen else { return }
    phase = .typing
    guard field == .key else { return endpoint.perform(command) }
    switch command {
    case .deleteBackward: secret = Secret(String(secret.value.dropLast()))
    case .deleteWordBackward, .cutToWordStart, .deleteToLineStart: secret = Secret("")
    default: break
    }
  }

  /// Goes to the other field, where there is one.
  mutating func goToNextField() {
    if needsEndpoint { field = field == .key ? .endpoint : .key }
  }

  /// Goes to `field`.
  mutating func go(to field: Field) { self.field = field }

  /// The service is being asked.
  mutating func test() { phase = .testing }

  /// Notes that the service takes the key, which is forgotten here.
  mutating func connect() {
    phase = .connected
    secret = Secret("")
  }

  /// Notes why it does not work. Everything that was typed stays.
  mutating func fail(_ failure: Failure) { phase = .failed(failure) }

  private var isOpen: Bool {
    switch phase {
    case .typing, .failed: true
    case .testing, .connected: false
    }
  }
}
