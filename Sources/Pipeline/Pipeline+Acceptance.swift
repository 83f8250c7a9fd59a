import Domain
import Services

extension Pipeline {
  /// The request as it is carried out and recorded. Says no, before anything is read or written, to what the service can
  /// never do.
  func accepted(_ request: GenerationRequest) throws(Failure) -> GenerationRequest {
    var request = request
    if let finish = request.settings.finish {
      request.settings.model = services.finisher.model
      request.settings.mode = .picture
      request.settings.finish = finish.canonical
    }
    let service = try services.generator(request.settings)
    let mode = request.settings.mode
    guard service.modes.contains(mode) else {
      throw .modeUnavailable(mode, service: service.name, available: service.modes)
    }
    if mode != .mask { request.mask = nil }
    if mode == .mask, request.mask == nil {
      throw .unexpected(doing: "making a variation \(mode.title)", detail: "no mask was given")
    }
    try service.check(request.instruction, request.settings)
    return request
  }
}
