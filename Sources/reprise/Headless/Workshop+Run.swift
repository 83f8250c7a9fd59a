import ArgumentParser
import Domain
import Library
import Pipeline

extension Workshop {
  /// Runs one generation to its end and returns the exit status: what an earlier program left open first, then what
  /// `request` asks for, and `afterwards` where that was saved. A signal stops it, and the workshop is closed.
  func run(
    _ output: RunOutput, _ request: @Sendable () async throws -> GenerationRequest,
    afterwards: @Sendable (GenerationRequest) async -> Void = { _ in }
  ) async throws -> ExitCode {
    for line in try await pipeline.recover().lines { Output.progress(line) }
    let request = try await request()
    let (outcome, signal) = await EndingSignals.cancelling {
      await pipeline.run(request)
    } by: {
      await pipeline.cancelAll()
    }
    if outcome.saved > 0 { await afterwards(request) }
    await close()
    return output.finish(outcome, signal: signal)
  }
}
