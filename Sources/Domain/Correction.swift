/// What a ``Finish`` corrects by a number.
public enum Correction: String, Hashable, Sendable, Codable, CaseIterable {
  case denoise, light, contrast, saturation, warmth, sharpen

  /// What the number may be; 0 corrects nothing.
  public var range: ClosedRange<Int> {
    switch self {
    case .light, .contrast, .saturation, .warmth: -100...100
    case .denoise, .sharpen: 0...100
    }
  }
}

extension Finish {
  /// The number of a correction; a new one is clamped to its range.
  public subscript(correction: Correction) -> Int {
    get {
      switch correction {
      case .denoise: denoise
      case .light: light
      case .contrast: contrast
      case .saturation: saturation
      case .warmth: warmth
      case .sharpen: sharpen
      }
    }
    set {
      let value = min(max(newValue, correction.range.lowerBound), correction.range.upperBound)
      switch correction {
      case .denoise: denoise = value
      case .light: light = value
      case .contrast: contrast = value
      case .saturation: saturation = value
      case .warmth: warmth = value
      case .sharpen: sharpen = value
      }
    }
  }
}
