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

  /// Writes a copy of `file` that meets `request` to the new file `output`, in the background.
  public func normalise(_ file: FilePath, _ request: NormaliseRequest, output: FilePath) async throws(Failure) {
    switch try await perform(.normalise(file, request, output: output), .background) {
    case .written, .facts: return
    case .failed(let failure): throw failure
    case .mosaic, .observations: throw unexpected("normalising", file)
    }
  }

  private func unexpected(_ doing: String, _ file: FilePath) -> Failure {
    .unexpected(doing: "\(doing) \(file.string)", detail: "the imager answered another question")
  }
}
