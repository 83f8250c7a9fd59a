import Domain

/// What a file says of a model that makes pictures. What it does not say comes from the model that it is like.
struct WrittenModel: Sendable {
  let name: ModelName
  /// Where it stands, from 1.
  let file: FilePath
  let line: Int
  var like: ModelName?
  var isHidden: Bool?
  var modes: [Mode]?
  var sizes: SizeRule?
  var qualities: [Quality]?
  var usualQuality: Quality?
  var formats: [PictureFormat]?
  var backgrounds: [Background]?
  var inputFidelities: [InputFidelity]?
  var takesComplexity: Bool?
  var partialPictures: Int?
  var pictureLimit: Int?
  var picturesPerMinute: Int?
  /// By the names that the file has for them, in micro-dollars for a million tokens.
  var prices: [PriceKey: Int] = [:]
  /// The weights of qualities.
  var factors: [Quality: Int] = [:]
  /// By size; one that is said replaces the other's whole.
  var listed: [PixelSize: [Quality: Int]] = [:]
  var perPartial: Int?
  var inputPatch: Int?
  var inputLeast: Int?
  var inputMost: Int?
  var isPriceApproximate: Bool?
  var retiresOn: CalendarDay?
  var successor: String?

  /// The prices by their keys.
  enum PriceKey: String, CaseIterable, Sendable {
    case textIn = "text_in"
    case imageIn = "image_in"
    case imageOut = "image_out"
    case textOut = "text_out"
  }

  /// Nothing said of the model called `name`.
  init(_ name: ModelName, file: FilePath, line: Int) {
    self.name = name
    self.file = file
    self.line = line
  }
}

extension WrittenModel {
  /// This model, and of `other` what this does not say. Whether it is hidden is each model's own affair.
  func completed(by other: WrittenModel) -> WrittenModel {
    var whole = self
    whole.modes = modes ?? other.modes
    whole.sizes = sizes ?? other.sizes
    whole.qualities = qualities ?? other.qualities
    whole.usualQuality = usualQuality ?? other.usualQuality
    whole.formats = formats ?? other.formats
    whole.backgrounds = backgrounds ?? other.backgrounds
    whole.inputFidelities = inputFidelities ?? other.inputFidelities
    whole.takesComplexity = takesComplexity ?? other.takesComplexity
    whole.partialPictures = partialPictures ?? other.partialPictures
    whole.pictureLimit = pictureLimit ?? other.pictureLimit
    whole.picturesPerMinute = picturesPerMinute ?? other.picturesPerMinute
    whole.prices.merge(other.prices) { own, _ in own }
    // Weights are of one formula: those of another quality may be far off.
    whole.factors = factors.isEmpty ? other.factors : factors
    whole.listed.merge(other.listed) { own, _ in own }
    whole.perPartial = perPartial ?? other.perPartial
    whole.inputPatch = inputPatch ?? other.inputPatch
    whole.inputLeast = inputLeast ?? other.inputLeast
    whole.inputMost = inputMost ?? other.inputMost
    whole.isPriceApproximate = isPriceApproximate ?? other.isPriceApproximate
    whole.retiresOn = retiresOn ?? other.retiresOn
    whole.successor = successor ?? other.successor
    return whole
  }

  /// This model over `older`, which has the same name and was said before.
  func laidOver(_ older: WrittenModel) -> WrittenModel {
    var whole = completed(by: older)
    whole.like = like ?? older.like
    whole.isHidden = isHidden ?? older.isHidden
    return whole
  }
}
