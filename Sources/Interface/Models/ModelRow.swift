import Domain

/// What one row of the list of settings chooses.
enum ModelRow: Int, Hashable, Sendable, CaseIterable {
  case model, mode, size, quality, background, format, compression, moderation, fidelity, planning, partials, count
  case describer, composer

  /// The row `rows` further down, as far as there is one.
  func moved(by rows: Int) -> ModelRow {
    let all = Self.allCases
    return all[min(max(0, rawValue.addingReportingOverflow(rows).partialValue), all.count - 1)]
  }

  /// Options of which a model can do at least one where the row is of any use; empty where that is certain.
  func probes(_ options: ModelOptions) -> [ModelOptions] {
    func with(_ change: (inout ModelOptions) -> Void) -> ModelOptions {
      var changed = options
      change(&changed)
      return changed
    }
    switch self {
    case .model, .mode, .size, .moderation, .count, .describer, .composer: return []
    case .quality: return Quality.allCases.map { quality in with { $0.quality = quality } }
    case .background: return Background.allCases.map { background in with { $0.background = background } }
    case .format: return PictureFormat.allCases.map { format in with { $0.format = format } }
    case .compression: return [with { $0.compression = 50 }]
    case .fidelity: return InputFidelity.allCases.map { fidelity in with { $0.inputFidelity = fidelity } }
    case .planning: return [with { $0.complexity = .medium }]
    case .partials: return [with { $0.partialPictures = 1 }]
    }
  }

  /// Whether the local studio lets it be chosen.
  var isOfLocalStudio: Bool { [.model, .mode, .count, .describer, .composer].contains(self) }
}
