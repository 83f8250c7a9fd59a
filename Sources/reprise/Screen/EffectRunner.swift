import Domain
import Interface
import Library
import Pipeline
import Services
import Settings
import Terminal

/// Starts the outside work that the state asks for and sends what comes of it into the inbox.
///
/// Everything runs in tasks, work that blocks on threads of its own; each pane's share has a desk.
final class EffectRunner: Sendable {
  private let inbox: Inbox<Event>
  private let workshop: Workshop
  private let workers: WorkerThreads
  private let files: FileDesk
  private let pictures: PictureDesk
  private let drafts: DraftDesk
  private let themes: ThemeDesk
  private let clipboard: ClipboardDesk
  private let opener: OpeningDesk
  private let connecting: ConnectingDesk
  private let ledger: LedgerDesk
  private let orders: AsyncStream<Effect>.Continuation

  /// Sends events to `inbox`. Begins by bringing to an end what an earlier program left open.
  init(workshop: Workshop, launch: Launch, themes: ThemeDesk, inbox: Inbox<Event>) {
    self.workshop = workshop
    self.inbox = inbox
    self.themes = themes
    workers = workshop.workers
    pictures = PictureDesk(
      workshop: workshop, thumbnails: launch.configuration.keepsThumbnails ? launch.folders.thumbnails : nil
    ) { inbox.send($0) }
    files = FileDesk(
      stateFolder: launch.folders.state,
      probe: { [imager = workshop.imager] (file) throws(Failure) in try await imager.probe(file) },
      send: { inbox.send($0) })
    clipboard = ClipboardDesk(
      environment: launch.environment, choice: launch.configuration.clipboard
    ) { inbox.send($0) }
    opener = OpeningDesk(environment: launch.environment, program: launch.configuration.opener) { inbox.send($0) }
    connecting = ConnectingDesk(workshop: workshop, launch: launch) { inbox.send($0) }
    let ledger = LedgerDesk(workshop: workshop) { inbox.send($0) }
    self.ledger = ledger
    drafts = DraftDesk(folder: launch.folders.state.appending("drafts")) { inbox.send($0) }
    let (stream, orders) = AsyncStream<Effect>.makeStream()
    self.orders = orders
    drafts.load(for: nil)
    Task.detached(executorPreference: workers) {
      await Self.recover(workshop, inbox)
      await ledger.begin()
      for await order in stream { await Self.carryOut(order, workshop.pipeline, inbox) }
    }
  }

  /// Starts `effect`. What concerns the terminal itself is the loop's business and does nothing here.
  func run(_ effect: Effect) {
    switch effect {
    case .listFolder(let folder): files.list(folder)
    case .readDetails(let folder, let names): files.readDetails(of: names, in: folder)
    case .files(let effect): files.run(effect)
    case .drawPreview(let request): pictures.draw(request)
    case .picture(let effect): pictures.run(effect)
    case .weighFinish(let picture, let finish): pictures.weigh(picture, finish)
    case .describe(let picture, by: let service): describe(picture, by: service)
    case .recall(let picture, by: let service): recall(picture, by: service)
    case .connect(let service, let endpoint, let secret): connecting.connect(service, endpoint: endpoint, secret)
    case .openSource(let picture):
      drafts.load(for: picture)
      open(picture)
    case .readLineage(let lineage): read(lineage)
    case .saveDraft(let text, let source): drafts.save(text, for: source)
    case .copy(let text, let what): clipboard.copy(text, what)
    case .copyRecord(let variation): clipboard.copyRecord(of: variation)
    case .openExternally(let file): opener.open(file)
    case .listThemes: themes.list()
    case .useTheme(let name, let isKept): themes.use(name, isKept: isKept)
    case .generate, .cancel, .cancelAll: orders.yield(effect)
    case .ledger(.resend), .ledger(.resume): orders.yield(effect)
    case .ledger(let effect): ledger.run(effect)
    case .sendToTerminal, .editExternally, .notify, .reportMouse, .redraw, .suspend, .quit: break
    }
  }

  /// Hears of everything that the pipeline does.
  func hear(_ event: PipelineEvent) { ledger.hear(event) }

  /// Returns when what the user wrote is on the disk.
  func close() async { await drafts.close() }

  /// Carries out one order after the other, so that a cancel never overtakes the generation that it is for.
  private static func carryOut(_ order: Effect, _ pipeline: Pipeline, _ inbox: Inbox<Event>) async {
    switch order {
    case .ledger(.resend(let slot, as: let id)):
      do throws(Failure) {
        await pipeline.start(try await pipeline.resending(slot, as: id))
      } catch {
        inbox.send(.failed(error))
        inbox.send(.pipeline(.generationEnded(id, GenerationOutcome(saved: 0, failures: [error], cancelled: 0))))
      }
    case .ledger(.resume(let id)): await pipeline.startResuming(id)
    case .generate(let request): await pipeline.start(request)
    case .cancel(let generation): await pipeline.cancel(generation)
    case .cancelAll: await pipeline.cancelAll()
    case .listFolder, .readDetails, .files, .drawPreview, .picture, .weighFinish, .describe, .recall, .connect,
      .openSource,
      .readLineage,
      .ledger, .saveDraft, .listThemes, .useTheme, .copy, .copyRecord, .sendToTerminal, .openExternally,
      .editExternally, .notify, .reportMouse, .redraw, .suspend, .quit:
      break
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

  private func describe(_ picture: FilePath, by service: ServiceID?) {
    Task.detached(executorPreference: workers) { [self] in
      do throws(Failure) {
        let (description, isCached) = try await workshop.pipeline.describe(picture, by: service)
        inbox.send(.described(picture, description, isCached: isCached, by: service))
        if !isCached { ledger.noteChange() }
      } catch {
        inbox.send(.describeFailed(picture, error))
      }
    }
  }

  private func recall(_ picture: FilePath, by service: ServiceID?) {
    Task.detached(executorPreference: workers) { [self] in
      // What cannot be read is not known, and who opens it is told why.
      let kept = (try? await workshop.pipeline.keptDescription(of: picture, by: service)) ?? nil
      inbox.send(
        kept.map { .described(picture, $0, isCached: true, by: service) } ?? .descriptionNotKept(picture))
    }
  }

  private func read(_ lineage: LineageID) {
    Task.detached(executorPreference: workers) { [self] in
      // Where it cannot be read now, it is when the picture is opened again.
      if let lineage = try? await workshop.library.lineage(lineage) { inbox.send(.lineageRead(lineage)) }
    }
  }

  private func open(_ picture: FilePath) {
    Task.detached(executorPreference: workers) { [self] in
      do throws(Failure) {
        let (id, lineage) = try await workshop.library.look(atSource: picture)
        inbox.send(.sourceOpened(picture, id, lineage))
      } catch {
        inbox.send(.sourceFailed(picture, error))
      }
    }
  }
}
