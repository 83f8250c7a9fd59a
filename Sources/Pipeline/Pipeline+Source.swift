import Domain
import Library

/// Where the source of a generation is read.
enum SourcePicture: Sendable {
  /// In the library, which has had it for longer.
  case kept(FilePath, LineageID)
  /// Where the user picked it: it has yet to be taken in, or the library has lost its copy.
  case picked(FilePath, LineageID)
  /// Nowhere any more; what was made from it can still be worked from.
  case gone(LineageID)

  /// Its lineage.
  var lineage: LineageID {
    switch self {
    case .kept(_, let id), .picked(_, let id), .gone(let id): id
    }
  }

  /// Its bytes.
  var file: FilePath? {
    switch self {
    case .kept(let file, _), .picked(let file, _): file
    case .gone: nil
    }
  }
}

extension Pipeline {
  /// Finds the source of a generation. In a lineage that has begun it is the library's copy, so that it does not
  /// matter whether the picked file was moved, edited or deleted; otherwise it is the picked file as it is now.
  func findSource(_ request: GenerationRequest) async throws(Failure) -> SourcePicture {
    guard let lineage = try await lineage(of: request) else {
      if case .variation(let id) = request.parent { throw Self.unknown(id) }
      return .picked(request.source, try await library.digest(of: request.source))
    }
    if await has(lineage.source, lineage.id) { return .kept(lineage.source, lineage.id) }
    if await has(request.source, lineage.id) { return .picked(request.source, lineage.id) }
    if Task.isCancelled { throw .cancelled }
    return .gone(lineage.id)
  }

  /// That nobody knows the variation `id`.
  static func unknown(_ id: SlotID) -> Failure {
    .unexpected(doing: "looking for the variation to work from", detail: "\(id.rawValue) is not in the library")
  }

  /// The lineage that a request goes on with; nil where it begins one, or begins one again that the library has lost.
  private func lineage(of request: GenerationRequest) async throws(Failure) -> Lineage? {
    if let id = request.lineage, let lineage = try await library.lineageAlone(id) { return lineage }
    guard case .variation(let id) = request.parent else { return nil }
    return try await library.variation(id)?.lineage
  }

  /// Whether `file` is there and has the bytes that lineage `id` began with.
  private func has(_ file: FilePath, _ id: LineageID) async -> Bool {
    (try? await library.digest(of: file)) == id
  }
}
