import Domain
import Library
import Services

/// What a generation works from.
struct ParentPicture: Sendable {
  var file: FilePath
  var digest: LineageID
  var size: PixelSize
}

/// The pictures of a generation, made ready for its service. The copies live no longer than the generation.
struct Material: Sendable {
  let parent: ParentPicture
  /// The parent as the service takes it; nil where it takes the parent's own file.
  var copy: FilePath?
  var mask: SlotRequest.Mask?
  /// The other pictures as the service takes them.
  var references: [FilePath] = []
  /// The sizes of the pictures that are sent to a service that is paid, the parent's first.
  var sent: [PixelSize] = []
}

extension Pipeline {
  /// Makes the pictures of a request ready, and removes the copies when `body` is done.
  func withMaterial(
    of request: GenerationRequest, for service: GenerateService, from source: SourcePicture,
    _ body: (Material) async throws(Failure) -> GenerationOutcome
  ) async throws(Failure) -> GenerationOutcome {
    let copy = service.takesOwnFile ? nil : try work.newFile(service.limits.format)
    defer { if let copy { work.remove(copy) } }
    let maskCopy = request.mask == nil ? nil : try work.newFile(.png)
    defer { if let maskCopy { work.remove(maskCopy) } }
    let parent = try await load(request, source)
    try enter(.normalise, request)
    var material = Material(parent: parent, copy: copy)
    material.mask = try await prepareMask(of: request, for: parent, into: maskCopy)
    if let copy { try await normalise(parent.file, service.limits, into: copy) }
    material.references = try await normaliseReferences(of: request, service.limits)
    defer { for reference in material.references { work.remove(reference) } }
    if service.isPaid, let copy, request.settings.mode != .description {
      for picture in [copy] + material.references { material.sent.append(try await imager.probe(picture).size) }
    }
    return try await body(material)
  }

  /// Copies of the pictures that go with the parent, as the service takes them.
  private func normaliseReferences(
    of request: GenerationRequest, _ limits: NormaliseRequest
  ) async throws(Failure) -> [FilePath] {
    guard request.settings.mode != .description else { return [] }
    var copies: [FilePath] = []
    do throws(Failure) {
      for reference in request.references {
        let copy = try work.newFile(limits.format)
        copies.append(copy)
        try await normalise(reference, limits, into: copy)
      }
    } catch {
      for copy in copies { work.remove(copy) }
      throw error
    }
    return copies
  }

  /// Makes the user's mask ready in the new file `copy` of the work folder.
  private func prepareMask(
    of request: GenerationRequest, for parent: ParentPicture, into copy: FilePath?
  ) async throws(Failure) -> SlotRequest.Mask? {
    guard let file = request.mask, let copy else { return nil }
    let digest = try await library.digest(of: file)
    do throws(Failure) {
      try await imager.mask(file, fitting: parent.size, output: copy)
    } catch {
      throw work.explained(error)
    }
    return SlotRequest.Mask(file: copy, name: file.name.string, sha256: digest.rawValue)
  }

  func load(_ request: GenerationRequest, _ source: SourcePicture) async throws(Failure) -> ParentPicture {
    try enter(.load, request)
    let (file, digest): (FilePath, LineageID)
    switch request.parent {
    case .source:
      guard let picture = source.file else { throw .missing(request.source) }
      (file, digest) = (picture, source.lineage)
    case .variation(let id):
      guard let variation = try await library.lineage(source.lineage)?.variation(id) else { throw Self.unknown(id) }
      (file, digest) = (variation.file, try await library.digest(of: variation.file))
    }
    return ParentPicture(file: file, digest: digest, size: try await imager.probe(file).size)
  }
}
