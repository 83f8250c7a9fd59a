import Domain

/// What is said while a service is connected.
protocol ConnectingWords: Sendable {
  func connectTitle(_ service: ServiceID) -> String
  /// Where the key goes, and that it is shown nowhere.
  func keyIsForService(_ service: ServiceID) -> String
  func title(of field: ConnectDesk.Field) -> String
  /// How long a key is.
  func characters(_ count: Int) -> String
  /// The service is asked whether it takes the key.
  var isTesting: String { get }
  /// It does; the keys choose its models, or have it describe.
  func isConnected(_ service: ServiceID, models: String, describers: String) -> String
  /// What has to be typed first.
  func isMissing(_ field: ConnectDesk.Field, for service: ServiceID) -> String
  var keyIsTooLong: String { get }
  /// A paste came before a service was picked.
  var pickServiceFirst: String { get }

  // The list of services.
  var isNotConnected: String { get }
  var isConnectedAlready: String { get }

  // Reasons.
  var noServiceToConnect: String { get }
  /// `key` connects one.
  func nothingIsConnected(key: String) -> String
  var isTested: String { get }
  var onlyField: String { get }
}
