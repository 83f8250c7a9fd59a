public import Domain

extension ImagerService {
  /// The head of `file`, read in the background.
  public func probe(_ file: FilePath) async throws(Failure) -> PictureFacts {
    switch try await perform(.probe(file), .background) {
    case .facts(let facts), .written(let facts): return facts
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("probing", file)
    }
  }

  /// Writes a copy of `file` that meets `request` to the new file `output`, in the background, and returns its facts.
  @discardableResult
  public func normalise(
    _ file: FilePath, _ request: NormaliseRequest, output: FilePath
  ) async throws(Failure) -> PictureFacts {
    switch try await perform(.normalise(file, request, output: output), .background) {
    case .written(let facts), .facts(let facts): return facts
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("normalising", file)
    }
  }

  /// Writes the mask `file` for a picture of `size` to the new file `output`, in the background.
  public func mask(_ file: FilePath, fitting size: PixelSize, output: FilePath) async throws(Failure) {
    switch try await perform(.mask(file, fitting: size, output: output), .background) {
    case .written, .facts: return
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("reading the mask", file)
    }
  }

  /// Writes the mask `file` that ``mask(_:fitting:output:)`` wrote as services want it, as large as the picture `like`,
  /// to the new file `output`, in the background.
  func alphaMask(_ file: FilePath, like picture: FilePath, output: FilePath) async throws(Failure) {
    switch try await perform(.alphaMask(file, like: picture, output: output), .background) {
    case .written, .facts: return
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("preparing the mask", file)
    }
  }

  /// Writes `file` with the changes of `finish` to the new file `output`, in the background, and returns its facts.
  @discardableResult
  public func finish(_ file: FilePath, _ finish: Finish, output: FilePath) async throws(Failure) -> PictureFacts {
    switch try await perform(.finish(file, finish, output: output), .background) {
    case .written(let facts), .facts(let facts): return facts
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("finishing", file)
    }
  }

  /// What ``finish(_:_:output:)`` would write, found out for somebody who waits.
  public func weigh(_ file: FilePath, _ finish: Finish) async throws(Failure) -> PictureFacts {
    switch try await perform(.weigh(file, finish), .foreground) {
    case .facts(let facts), .written(let facts): return facts
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("weighing", file)
    }
  }

  private func unexpected(_ doing: String, _ file: FilePath) -> Failure {
    .unexpected(doing: "\(doing) \(file.string)", detail: "the imager answered another question")
  }
}
