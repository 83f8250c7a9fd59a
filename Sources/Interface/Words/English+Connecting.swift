import Domain

extension English: ConnectingWords {
  func connectTitle(_ service: ServiceID) -> String { "Connect \(service.title)" }
  func keyIsForService(_ service: ServiceID) -> String {
    "Paste or type the key. It is sent to \(service.title) only, and shown nowhere."
  }

  func title(of field: ConnectDesk.Field) -> String {
    switch field {
    case .endpoint: "endpoint"
    case .key: "key"
    }
  }

  func characters(_ count: Int) -> String { "\(count) character\(count == 1 ? "" : "s")" }
  var isTesting: String { "testing …" }

  func isConnected(_ service: ServiceID, models: String, describers: String) -> String {
    let use = service == .azureVision ? "\(describers) has it describe" : "\(models) chooses its models"
    return "\(service.title) is connected: \(use)."
  }

  func isMissing(_ field: ConnectDesk.Field, for service: ServiceID) -> String {
    switch field {
    case .endpoint: "Say first where \(service.title) is: its endpoint, as its web page shows it."
    case .key: "Paste or type first the key for \(service.title)."
    }
  }

  var keyIsTooLong: String { "This is too long for a key: it was left out." }
  var pickServiceFirst: String { "Pick the service first, then paste its key. What was pasted is forgotten." }
  var isNotConnected: String { "not connected" }
  var isConnectedAlready: String { "connected" }
  var noServiceToConnect: String { "there is no service to connect" }
  func nothingIsConnected(key: String) -> String { "no service is being connected: press \(key)" }
  var isTested: String { "the key is being tested: wait for the answer" }
  var onlyField: String { "there is nothing else to type" }
}

extension English {
  /// What the commands for connecting do.
  func label(ofConnecting command: Command) -> String? {
    switch command {
    case .connect: "connect a service: its key"
    case .submitConnection: "test and keep the key"
    case .nextField: "endpoint or key"
    case .leaveConnecting: "close, keeping nothing"
    default: nil
    }
  }
}
