import Domain
import Interface
import Library
import Services
import Synchronization

/// Carries out what the picture pane asks for: previews, those that may be wanted next, and edited descriptions.
///
/// Newer previews supersede older ones: what comes too late is dropped here and never reaches the state.
final class PictureDesk: Sendable {
  private let workshop: Workshop
  private let thumbnails: FilePath?
  private let send: @Sendable (Event) -> Void
  private let preview = Mutex<Task<Void, Never>?>(nil)
  private let ahead = Mutex<Task<Void, Never>?>(nil)
  private let weighing = Mutex(Weighing())
  private let shown = Mutex(Shown())

  /// A finish to be weighed, and the task that does it.
  private struct Weighing {
    var wanted: Wanted?
    var task: Task<Void, Never>?

    struct Wanted: Equatable {
      var picture: FilePath
      var finish: Finish
    }
  }

  /// What was drawn while somebody waited, and whose thumbnails have been seen to since.
  private struct Shown {
    var latest: PreviewRequest?
    var kept: Set<FilePath> = []

    /// The picture that is shown, the first time it is asked for.
    mutating func takeUnkept() -> PreviewRequest? {
      guard let latest, kept.insert(latest.picture).inserted else { return nil }
      return latest
    }
  }

  /// Draws with the workshop's imager, from and into the folder of `thumbnails` if there is one; events go to `send`.
  init(workshop: Workshop, thumbnails: FilePath?, send: @escaping @Sendable (Event) -> Void) {
    self.workshop = workshop
    self.thumbnails = thumbnails
    self.send = send
  }

  /// Draws the preview that is wanted now.
  func draw(_ request: PreviewRequest) {
    shown.withLock { $0.latest = request }
    let task = Task.detached(executorPreference: workshop.workers) { [self] in
      if let event = await drawn(request, in: .foreground) { send(event) }
    }
    supersede(preview, by: task)
    // The preview is waited for, the number of bytes is not: it is found out anew when the preview is there.
    if let wanted = weighing.withLock({ $0.wanted }) { weigh(wanted, after: task) }
  }

  /// Weighs the finish that is wanted now.
  func weigh(_ picture: FilePath, _ finish: Finish) {
    weigh(Weighing.Wanted(picture: picture, finish: finish), after: preview.withLock { $0 })
  }

  private func weigh(_ wanted: Weighing.Wanted, after drawing: Task<Void, Never>?) {
    weighing.withLock { weighing in
      weighing.task?.cancel()
      weighing.wanted = wanted
      weighing.task = Task.detached(executorPreference: workshop.workers) { [self] in
        await drawing?.value
        guard !Task.isCancelled, let event = await weighed(wanted) else { return }
        let isNewest = self.weighing.withLock { weighing in
          guard weighing.wanted == wanted, !Task.isCancelled else { return false }
          weighing.wanted = nil
          return true
        }
        if isNewest { send(event) }
      }
    }
  }

  /// What became of a finish; nil if nobody wants to know any more.
  private func weighed(_ wanted: Weighing.Wanted) async -> Event? {
    do throws(Failure) {
      return .finishWeighed(
        wanted.picture, wanted.finish, try await workshop.imager.weigh(wanted.picture, wanted.finish))
    } catch {
      return Task.isCancelled || error == .cancelled ? nil : .finishNotWeighed(wanted.picture, wanted.finish, error)
    }
  }

  /// Starts `effect`.
  func run(_ effect: PictureEffect) {
    switch effect {
    case .cancelDrawing: supersede(preview, by: nil)
    case .drawAhead(let requests): drawAhead(requests)
    case .saveDescription(let description, let picture): save(description, of: picture)
    }
  }

  private func drawAhead(_ requests: [PreviewRequest]) {
    let task = Task.detached(executorPreference: workshop.workers) { [self] in
      for request in requests {
        guard let event = await drawn(request, in: .background) else { return }
        send(event)
      }
      // Nobody waits now: what was drawn in a hurry gets its thumbnail. The answer is on the screen already.
      guard !requests.isEmpty, thumbnails != nil, let request = shown.withLock({ $0.takeUnkept() }) else { return }
      _ = await drawn(request, in: .background)
    }
    supersede(ahead, by: task)
  }

  private func supersede(_ running: borrowing Mutex<Task<Void, Never>?>, by task: Task<Void, Never>?) {
    running.withLock { running in
      running?.cancel()
      running = task
    }
  }

  /// What became of a preview; nil if nobody wants to know any more.
  private func drawn(_ request: PreviewRequest, in lane: ImagerService.Lane) async -> Event? {
    do throws(Failure) {
      let job = ImagerJob.mosaic(
        request.picture, request.mosaic, thumbnails: thumbnails, isHurried: lane == .foreground)
      let answer = try await workshop.imager.perform(job, lane)
      guard !Task.isCancelled else { return nil }
      guard case .mosaic(let mosaic, let facts) = answer else {
        throw .imagerFailed(request.picture, detail: "it answered another question")
      }
      return .previewDrawn(request, mosaic, facts)
    } catch {
      return Task.isCancelled || error == .cancelled ? nil : .previewFailed(request, error)
    }
  }

  private func save(_ description: Description, of picture: FilePath) {
    Task.detached(executorPreference: workshop.workers) { [self] in
      do throws(Failure) {
        let id = try await workshop.library.digest(of: picture)
        try await workshop.library.remember(description, of: id, by: workshop.describe.signature)
      } catch {
        send(.failed(error))
      }
    }
  }
}
