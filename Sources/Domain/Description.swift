/// What a service says a source shows.
public struct Description: Hashable, Sendable, Codable {
  /// One sentence about the whole picture.
  public var caption: String
  /// How sure the service is of the caption, 0…1.
  public var confidence: Double
  /// Words for what is there, the surest first.
  public var tags: [Tag]
  /// Things with a place in the picture.
  public var objects: [DescribedObject]
  /// Lines of writing found in the picture.
  public var text: [String]
  /// Dominant colours by common names, the largest share first.
  public var colours: [DescribedColour]
  /// Who said it: `local studio`, `Azure AI Vision 4.0`.
  public var service: String
  /// What the service said where the caption is the user's own; nil where it is the service's.
  public var original: String?

  /// A description as a service gave it.
  public init(
    caption: String, confidence: Double, tags: [Tag] = [], objects: [DescribedObject] = [], text: [String] = [],
    colours: [DescribedColour] = [], service: String, original: String? = nil
  ) {
    self.caption = caption
    self.confidence = confidence
    self.tags = tags
    self.objects = objects
    self.text = text
    self.colours = colours
    self.service = service
    self.original = original
  }
}

/// A word for something in a picture.
public struct Tag: Hashable, Sendable, Codable {
  /// The word.
  public var name: String
  /// How sure the service is, 0…1.
  public var confidence: Double

  /// A word with its confidence.
  public init(name: String, confidence: Double) {
    self.name = name
    self.confidence = confidence
  }
}

/// A thing with a place in the picture.
public struct DescribedObject: Hashable, Sendable, Codable {
  /// What it is.
  public var name: String
  /// How sure the service is, 0…1.
  public var confidence: Double
  /// Where it is.
  public var box: UnitBox

  /// A thing with its place.
  public init(name: String, confidence: Double, box: UnitBox) {
    self.name = name
    self.confidence = confidence
    self.box = box
  }
}

/// A rectangle in parts of the picture's size, 0…1 from the upper left corner.
public struct UnitBox: Hashable, Sendable, Codable {
  /// The left edge, 0…1 of the width.
  public var x: Double
  /// The upper edge, 0…1 of the height.
  public var y: Double
  /// The width, 0…1 of the picture's.
  public var width: Double
  /// The height, 0…1 of the picture's.
  public var height: Double

  /// A box at (`x`, `y`).
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The whole picture.
  public static let whole = UnitBox(x: 0, y: 0, width: 1, height: 1)

  /// Whether nothing of the picture is outside.
  public var isWhole: Bool { self == .whole }
}

/// A colour with a common name.
public struct DescribedColour: Hashable, Sendable, Codable {
  /// The common name: `slate blue`.
  public var name: String
  /// 0xRRGGBB in sRGB.
  public var rgb: UInt32
  /// The part of the picture that it covers, 0…1.
  public var share: Double

  /// A named colour with its share.
  public init(name: String, rgb: UInt32, share: Double) {
    self.name = name
    self.rgb = rgb
    self.share = share
  }
}
