import Domain

extension LocalStudio {
  /// Changes the parent's own pixels exactly, at their full size. Free.
  public static func finish(_ imager: ImagerService) -> GenerateService {
    GenerateService(
      name: Finish.service, model: Finish.model, modes: [.picture],
      // The parent's own file is what is worked on; nothing is normalised.
      limits: NormaliseRequest(longestEdge: Finish.Scale.edges.upperBound, byteLimit: .max, format: .png),
      estimate: { _ in .free },
      check: { instruction, settings throws(Failure) in _ = try finish(instruction, settings) },
      generate: { request, _ async throws(SlotFault) in
        do throws(Failure) {
          try await imager.finish(
            request.picture, try finish(request.instruction, request.settings), output: request.spool)
        } catch {
          throw SlotFault(error, fate: .nothingMade)
        }
        return SlotAnswer(charge: .free)
      })
  }

  /// The finish that is asked for. The instruction is its text and nothing else, so that it can be made again from what is
  /// recorded.
  private static func finish(_ instruction: String, _ settings: GenerationSettings) throws(Failure) -> Finish {
    guard let finish = settings.finish else { throw refused("no finish was asked for") }
    guard !finish.text.isEmpty else { throw refused("nothing would change") }
    guard instruction == finish.text else { throw refused("“\(instruction.excerpt)” is not “\(finish.text)”") }
    guard settings.count == 1 else { throw refused("one picture comes of it, not \(settings.count)") }
    return finish
  }

  private static func refused(_ detail: String) -> Failure {
    .unexpected(doing: "finishing the picture", detail: detail)
  }
}
