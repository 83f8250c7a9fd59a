/// A model that makes pictures, as the catalogue has it: what it can do, what it costs, and how long it will be there.
public struct ImageModel: Hashable, Sendable {
  /// What it is called in a request; on Azure the name of the deployment.
  public var id: String
  /// Who serves it.
  public var service: ServiceID
  /// The modes it works in, the usual one first.
  public var modes: [Mode]
  /// The sizes it makes.
  public var sizes: SizeRule
  /// The qualities it has, the lowest first.
  public var qualities: [Quality]
  /// What it does where no quality is asked for, as far as that is known; estimates take it.
  public var usualQuality: Quality
  /// The formats it answers in, the usual one first.
  public var formats: [PictureFormat]
  /// What it puts behind things.
  public var backgrounds: [Background]
  /// The fidelities it takes; empty where the parameter is not to be sent.
  public var inputFidelities: [InputFidelity]
  /// Whether the planning can be chosen.
  public var takesComplexity: Bool
  /// The most partial pictures it sends; 0 where it does not stream.
  public var partialPictures: Int
  /// The pictures that may be sent with one request.
  public var pictureLimit: Int
  /// The pictures it makes in a minute at most; nil where nothing is known.
  public var picturesPerMinute: Int?
  /// What its tokens cost.
  public var prices: TokenPrices
  /// How many tokens a picture takes.
  public var tokens: TokenFormula
  /// Whether estimates rest on figures that the vendor has not published.
  public var isPriceApproximate: Bool
  /// The day it is switched off, where that was announced.
  public var retiresOn: CalendarDay?
  /// What the vendor recommends instead.
  public var successor: String?

  /// A model with everything that is known of it.
  public init(
    id: String, service: ServiceID, modes: [Mode], sizes: SizeRule, qualities: [Quality], usualQuality: Quality,
    formats: [PictureFormat], backgrounds: [Background], inputFidelities: [InputFidelity], takesComplexity: Bool,
    partialPictures: Int, pictureLimit: Int, picturesPerMinute: Int?, prices: TokenPrices, tokens: TokenFormula,
    isPriceApproximate: Bool, retiresOn: CalendarDay?, successor: String?
  ) {
    self.id = id
    self.service = service
    self.modes = modes
    self.sizes = sizes
    self.qualities = qualities
    self.usualQuality = usualQuality
    self.formats = formats
    self.backgrounds = backgrounds
    self.inputFidelities = inputFidelities
    self.takesComplexity = takesComplexity
    self.partialPictures = partialPictures
    self.pictureLimit = pictureLimit
    self.picturesPerMinute = picturesPerMinute
    self.prices = prices
    self.tokens = tokens
    self.isPriceApproximate = isPriceApproximate
    self.retiresOn = retiresOn
    self.successor = successor
  }
}
