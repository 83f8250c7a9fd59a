import Domain

/// Makes what the Images API is asked for.
struct ImagesDesk {
  let studio: Studio
  let uploads: Uploads
  let options: StandinOptions

  /// What was made for an order.
  struct Work: Sendable {
    var order: ImagesOrder
    var size: PixelSize
    var pictures: [[UInt8]]
    var tokens: TokenCount
    /// The stages of a streamed picture, the coarsest first.
    var stages: [[UInt8]] = []
  }

  /// Pictures from a text.
  func generation(_ members: [String: JSONValue], at place: ImagesPlace) async throws -> Work {
    let parameters = Parameters(json: members)
    let order =
      options.isLenient
      ? try ImagesOrder(lenient: parameters) : try ImagesOrder(parameters, for: .generations, at: place)
    let size = order.size.resolved(source: nil)
    var pictures: [[UInt8]] = []
    for index in 0..<order.count {
      pictures.append(try await studio.gradient(commission(order, index: index, size: size)))
    }
    return try await work(order, size: size, pictures: pictures, sources: [])
  }

  /// Variations of the first picture of `edit`.
  func edit(_ edit: EditForm) async throws -> Work {
    let order = edit.order
    let sizes = try await sizes(of: edit)
    let size = order.size.resolved(source: sizes[0])
    var pictures: [[UInt8]] = []
    for index in 0..<order.count {
      pictures.append(try await variation(of: edit, commission(order, index: index, size: size)))
    }
    return try await work(order, size: size, pictures: pictures, sources: sizes)
  }

  private func work(
    _ order: ImagesOrder, size: PixelSize, pictures: [[UInt8]], sources: [PixelSize]
  ) async throws -> Work {
    let tokens = TokenCount(order, size: size, sources: sources)
    var work = Work(order: order, size: size, pictures: pictures, tokens: tokens)
    let count = order.partialImages ?? 0
    for index in 0..<count {
      let part = Double(index + 1) / Double(count + 1)
      let commission = commission(order, index: 0, size: size)
      work.stages.append(try await studio.stage(of: pictures[0], part: part, commission))
    }
    return work
  }

  private func commission(_ order: ImagesOrder, index: Int, size: PixelSize) -> Commission {
    let format: PictureFormat =
      switch order.format {
      case .png: .png
      case .jpeg: .jpeg
      case .webp: .webp
      }
    var commission = Commission(
      prompt: order.prompt, index: index, size: size, format: format,
      isTransparent: order.background.resolved == .transparent, isPlain: options.isPlain)
    commission.hasCredentials = options.hasCredentials
    return commission
  }

  /// The sizes of the pictures that were sent. Throws where one is none, or a mask does not fit the first.
  private func sizes(of edit: EditForm) async throws(OpenAIError) -> [PixelSize] {
    var sizes: [PixelSize] = []
    for image in edit.images {
      sizes.append(try await facts(of: image, formats: [.png, .jpeg, .webp]).size)
    }
    for overlay in [edit.mask, edit.markup].compactMap(\.self) {
      let facts = try await facts(of: overlay, formats: [.png])
      guard facts.size == sizes[0] else {
        throw .value(overlay.name, "Invalid \(overlay.name) image - size does not match image size.")
      }
      guard facts.hasAlpha else {
        throw .value(overlay.name, "Invalid \(overlay.name) image - it has no alpha channel.")
      }
    }
    return sizes
  }

  private func facts(of file: EditForm.File, formats: [PictureFormat]) async throws(OpenAIError) -> PictureFacts {
    let facts: PictureFacts
    do {
      facts = try await studio.facts(of: file.content)
    } catch {
      throw Self.meaning(of: error, file)
    }
    guard formats.contains(facts.format) else { throw .image(file.name) }
    return facts
  }

  private func variation(of edit: EditForm, _ commission: Commission) async throws(OpenAIError) -> [UInt8] {
    do {
      return try await studio.variation(of: edit.images[0].content, through: edit.mask?.content, commission)
    } catch {
      throw Self.meaning(of: error, edit.images[0])
    }
  }

  /// Whose fault it is that `file` could not be used.
  private static func meaning(of failure: Failure, _ file: EditForm.File) -> OpenAIError {
    switch failure {
    case .notAPicture, .broken, .empty, .tooLarge: .image(file.name)
    default: .broken
    }
  }
}
