public import Domain

/// What a service takes for a request that makes no picture.
public struct ServiceFee: Hashable, Sendable {
  /// The model that is asked; empty where the service has none to choose.
  public var model: String
  /// The price before; nil where nobody knows it.
  public var estimate: Money?

  /// A fee of a model.
  public init(model: String = "", estimate: Money?) {
    self.model = model
    self.estimate = estimate
  }
}

/// A value that a service was asked for, with what it took for it.
public struct Answered<Value: Sendable>: Sendable {
  /// What was asked for.
  public var value: Value
  /// The price after; nil where the service does not say it.
  public var charge: Money?

  /// An answer.
  public init(_ value: Value, charge: Money? = nil) {
    self.value = value
    self.charge = charge
  }
}
