import Domain
import Interface
import Library
import Pipeline
import Settings

/// Reads the ledger for the screen, and tells it what was spent whenever that may have changed.
final class LedgerDesk: Sendable {
  private let workshop: Workshop
  private let send: @Sendable (Event) -> Void
  private let changes: AsyncStream<Void>.Continuation

  /// Events go to `send`.
  init(workshop: Workshop, send: @escaping @Sendable (Event) -> Void) {
    self.workshop = workshop
    self.send = send
    // One is enough: whatever has changed meanwhile is read with it.
    let (stream, changes) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.changes = changes
    Task.detached(executorPreference: workshop.workers) {
      for await _ in stream {
        if let spending = try? await workshop.library.spending() { send(.spendingChanged(spending)) }
      }
    }
  }

  /// Tells what was spent, what an earlier program did not come to, and how far prices were off. For the start, when what
  /// it left open has been brought to an end.
  func begin() async {
    changes.yield()
    if let unsent = try? await workshop.library.unsent(), !unsent.isEmpty { send(.unsentFound(unsent)) }
    await readRatios()
  }

  /// Hears of everything that the pipeline does.
  func hear(_ event: PipelineEvent) {
    switch event {
    case .generationStarted, .stageEntered, .slotReported, .variationSaved: break
    case .described, .composed, .generationHeld: changes.yield()
    case .slotChanged(_, _, let state):
      switch state {
      case .planned, .settled: break
      case .sent, .saved, .failed, .unknown, .cancelled: changes.yield()
      }
    case .generationEnded:
      changes.yield()
      Task.detached(executorPreference: workshop.workers) { await self.readRatios() }
    }
  }

  /// Tells what was spent, when something has been asked for outside a generation.
  func noteChange() { changes.yield() }

  /// Carries out what does not go through the pipeline.
  func run(_ effect: LedgerEffect) {
    Task.detached(executorPreference: workshop.workers) { [self] in
      do throws(Failure) {
        switch effect {
        case .read: await read()
        case .lookAgain(let slot): try await lookAgain(slot)
        case .writeOff(let id):
          try await workshop.library.writeOff(id)
          changes.yield()
        case .discard(let id): try await workshop.library.discardUnsent(id)
        case .resend, .resume: break
        }
      } catch {
        send(.failed(error))
      }
    }
  }

  private func read() async {
    do throws(Failure) {
      send(.ledgerRead(try await workshop.library.ledgerReport()))
    } catch {
      send(.ledgerNotRead(error))
    }
  }

  private func lookAgain(_ slot: SlotID) async throws(Failure) {
    let report = try await workshop.pipeline.recover()
    for variation in report.saved {
      guard let saved = try await workshop.library.variation(variation.id) else { continue }
      send(.pipeline(.variationSaved(saved.variation, lineage: saved.lineage)))
    }
    changes.yield()
    send(.lookedAgain(slot, found: report.saved.contains { $0.id == slot }))
  }

  private func readRatios() async {
    var ratios: [ModelName: Double] = [:]
    for model in workshop.outside.settings.catalogue.models {
      if let ratio = try? await workshop.library.chargeRatio(of: model.id, at: model.service) {
        ratios[ModelName(model.id, at: model.service)] = ratio
      }
    }
    if !ratios.isEmpty { send(.chargeRatiosRead(ratios)) }
  }
}
