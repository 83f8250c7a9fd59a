import Dispatch
import Domain
import Interface
import Library
import Pipeline
import Services
import Synchronization
import Terminal

/// Starts the outside work that the state asks for and sends what comes of it into the inbox.
///
/// Work that blocks (directory scans) runs on threads of its own, everything else in tasks. Newer listings and
/// previews supersede older ones: what comes too late is dropped here and never reaches the state.
final class EffectRunner: Sendable {
  private let inbox: Inbox<Event>
  private let workshop: Workshop
  private let folders = DispatchQueue(label: "folders", attributes: .concurrent)
  private let orders: AsyncStream<Effect>.Continuation
  private let newest = Mutex(Newest())

  /// What supersedes what.
  private struct Newest {
    var listing = 0
    var preview: Task<Void, Never>?
  }

  /// Sends events to `inbox`. Begins by bringing to an end what an earlier program left open.
  init(workshop: Workshop, inbox: Inbox<Event>) {
    self.workshop = workshop
    self.inbox = inbox
    let (stream, orders) = AsyncStream<Effect>.makeStream()
    self.orders = orders
    Task.detached {
      await Self.recover(workshop, inbox)
      for await order in stream { await Self.carryOut(order, workshop.pipeline) }
    }
  }

  /// Starts `effect`. What concerns the terminal itself is the loop's business and does nothing here.
  func run(_ effect: Effect) {
    switch effect {
    case .listFolder(let folder): list(folder)
    case .readDetails(let folder, let names): readDetails(of: names, in: folder)
    case .drawPreview(let request, let delay): draw(request, after: delay)
    case .describe(let picture): describe(picture)
    case .openSource(let picture): open(picture)
    case .generate, .cancel, .cancelAll: orders.yield(effect)
    case .redraw, .suspend, .quit: break
    }
  }

  /// Carries out one order after the other, so that a cancel never overtakes the generation that it is for.
  private static func carryOut(_ order: Effect, _ pipeline: Pipeline) async {
    switch order {
    case .generate(let request): await pipeline.start(request)
    case .cancel(let generation): await pipeline.cancel(generation)
    case .cancelAll: await pipeline.cancelAll()
    case .listFolder, .readDetails, .drawPreview, .describe, .openSource, .redraw, .suspend, .quit: break
    }
  }

  private static func recover(_ workshop: Workshop, _ inbox: Inbox<Event>) async {
    do throws(Failure) {
      let report = try await workshop.pipeline.recover()
      if !report.isEmpty { inbox.send(.noticed(report.sentences)) }
      for kept in report.kept { inbox.send(.failed(kept.failure)) }
    } catch {
      inbox.send(.failed(error))
    }
  }

  private func list(_ folder: FilePath) {
    let ticket = newest.withLock { newest in
      newest.listing += 1
      return newest.listing
    }
    folders.async { [self] in
      let event: Event
      do throws(Failure) {
        event = .folderListed(try FolderScan.list(folder))
      } catch {
        event = .folderFailed(folder, error)
      }
      if newest.withLock({ $0.listing == ticket }) { inbox.send(event) }
    }
  }

  private func readDetails(of names: [FilePath], in folder: FilePath) {
    folders.async { [self] in
      inbox.send(.detailsRead(folder: folder, FolderScan.details(of: names, in: folder)))
    }
  }

  private func draw(_ request: PreviewRequest, after delay: Int) {
    let task = Task.detached { [self] in
      if delay > 0 {
        guard (try? await Task.sleep(for: .milliseconds(delay))) != nil else { return }
      }
      do throws(Failure) {
        let answer = try await workshop.imager.perform(.mosaic(request.picture, request.mosaic), .foreground)
        guard !Task.isCancelled else { return }
        guard case .mosaic(let mosaic, let facts) = answer else {
          throw .imagerFailed(request.picture, detail: "it answered another question")
        }
        inbox.send(.previewDrawn(request, mosaic, facts))
      } catch {
        guard !Task.isCancelled, error != .cancelled else { return }
        inbox.send(.previewFailed(request, error))
      }
    }
    newest.withLock { newest in
      newest.preview?.cancel()
      newest.preview = task
    }
  }

  private func describe(_ picture: FilePath) {
    Task.detached { [self] in
      do throws(Failure) {
        let (description, isCached) = try await workshop.pipeline.describe(picture)
        inbox.send(.described(picture, description, isCached: isCached))
      } catch {
        inbox.send(.describeFailed(picture, error))
      }
    }
  }

  private func open(_ picture: FilePath) {
    Task.detached { [self] in
      do throws(Failure) {
        inbox.send(.sourceOpened(picture, try await workshop.library.lineage(ofSource: picture)))
      } catch {
        inbox.send(.sourceFailed(picture, error))
      }
    }
  }
}
