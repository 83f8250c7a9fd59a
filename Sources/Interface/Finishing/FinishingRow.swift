import Domain

/// What one row of the finishing desk changes, in the order in which it is done.
enum FinishingRow: Int, Hashable, Sendable, CaseIterable {
  case turn, mirror, flip, straighten, crop, size
  case denoise, light, contrast, saturation, warmth, sharpen
  case format, quality

  /// The number that the row corrects by, if it is such a row.
  var correction: Correction? {
    switch self {
    case .denoise: .denoise
    case .light: .light
    case .contrast: .contrast
    case .saturation: .saturation
    case .warmth: .warmth
    case .sharpen: .sharpen
    case .turn, .mirror, .flip, .straighten, .crop, .size, .format, .quality: nil
    }
  }

  /// The row `rows` further down, as far as there is one.
  func moved(by rows: Int) -> FinishingRow {
    let all = Self.allCases
    return all[min(max(0, rawValue.addingReportingOverflow(rows).partialValue), all.count - 1)]
  }
}
