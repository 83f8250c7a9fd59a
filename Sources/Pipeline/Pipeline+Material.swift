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
  /// Says no where a generation cannot be paid, before anything is paid for it; returns what its pictures will cost.
  typealias Affording = @Sendable (ParentPicture) async throws(Failure) -> Money

  /// Makes the pictures of a request ready, has the parent described meanwhile, and removes the copies when `body` is done.
  /// `check` says no before a description is paid for; without it nothing is described.
  func withMaterial(
    of request: GenerationRequest, for service: GenerateService, from source: SourcePicture,
    describedAfter check: Affording?,
    _ body: (Material, Description?) async throws(Failure) -> GenerationOutcome
  ) async throws(Failure) -> GenerationOutcome {
    let copy = service.takesOwnFile ? nil : try work.newFile(service.limits.format)
    defer { if let copy { work.remove(copy) } }
    let maskCopy = request.mask == nil ? nil : try work.newFile(.png)
    defer { if let maskCopy { work.remove(maskCopy) } }
    let parent = try await load(request, source)
    try enter(.normalise, request)
    var material = Material(parent: parent, copy: copy)
    material.mask = try await prepareMask(of: request, for: parent, into: maskCopy)
    // What describes takes longest and gets its picture first; the others are made ready while it looks.
    let (asking, isAsked) = AsyncStream<Never>.makeStream()
    async let described = Result<Description?, Failure> { () async throws(Failure) in
      defer { isAsked.finish() }
      guard let check else { return nil }
      return try await self.describe(parent, request, after: check) { isAsked.finish() }
    }
    for await _ in asking {}
    var limits = service.limits
    // Services want a mask and its picture in one format.
    if material.mask != nil { limits.alsoTakes = [] }
    var sent: [PixelSize] = []
    if let copy { sent.append(try await normalise(parent.file, limits, into: copy).size) }
    let (references, sizes) = try await normaliseReferences(of: request, limits)
    defer { for reference in references { work.remove(reference) } }
    material.references = references
    if service.isPaid, copy != nil, request.settings.mode != .description { material.sent = sent + sizes }
    return try await body(material, try await described.get())
  }

  /// Copies of the pictures that go with the parent, as the service takes them, and their sizes.
  private func normaliseReferences(
    of request: GenerationRequest, _ limits: NormaliseRequest
  ) async throws(Failure) -> (files: [FilePath], sizes: [PixelSize]) {
    guard request.settings.mode != .description else { return ([], []) }
    var copies: [FilePath] = []
    var sizes: [PixelSize] = []
    do throws(Failure) {
      for reference in request.references {
        let copy = try work.newFile(limits.format)
        copies.append(copy)
        sizes.append(try await normalise(reference, limits, into: copy).size)
      }
    } catch {
      for copy in copies { work.remove(copy) }
      throw error
    }
    return (copies, sizes)
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
      guard let saved = try await library.variation(id), saved.lineage.id == source.lineage else {
        throw Self.unknown(id)
      }
      let variation = saved.variation
      (file, digest) = (variation.file, try await library.digest(of: variation.file))
    }
    return ParentPicture(file: file, digest: digest, size: try await imager.probe(file).size)
  }
}
