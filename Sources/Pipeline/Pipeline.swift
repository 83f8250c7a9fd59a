public import Domain
public import Library
public import Services

/// Runs generations: stages, exactly-once, cancellation. Reports everything to one closure, in order.
public actor Pipeline {
  let imager: ImagerService
  /// Who can be asked; generations take it as it is when they begin.
  var services: ServiceTable
  let library: Library
  let clock: @Sendable () -> Instant
  let work: WorkFolder
  /// The most slots of a generation that are under way at once, whatever a service takes; nil for no such limit.
  let slotsAtOnce: Int?
  /// What tasks run on; nil for the pool of the concurrency library.
  let threads: (any TaskExecutor)?
  let report: @Sendable (PipelineEvent) -> Void
  private var isClosed = false
  private var running: [GenerationID: Task<GenerationOutcome, Never>] = [:]
  /// Descriptions being asked for, so that the same picture is never asked about twice at once.
  var asked: [AskedDescription: SharedDescription] = [:]
  /// What generations that are not accepted yet did not have to buy, because it was known.
  var known: [GenerationID: [Reuse]] = [:]
  /// The recovery that was begun last; the next one waits for it.
  var recovering: Task<Result<RecoveryReport, Failure>, Never>?
  /// The saving that was asked for last; the next one waits for it.
  var lastSaving: Task<Void, Never>?

  /// A pipeline of services. `workFolder` is for copies that live no longer than a generation, `temporaryFolder` where
  /// that cannot be written; `report` must not wait, and is called from any thread. At most `slotsAtOnce` slots of a
  /// generation are under way at once, where that is less than the service takes.
  public init(
    imager: ImagerService, services: ServiceTable, library: Library, clock: @escaping @Sendable () -> Instant,
    workFolder: FilePath, temporaryFolder: FilePath = "/tmp", slotsAtOnce: Int? = nil,
    threads: (any TaskExecutor)? = nil,
    report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    self.threads = threads
    self.imager = imager
    self.services = services
    self.library = library
    self.clock = clock
    work = WorkFolder(workFolder, fallback: temporaryFolder)
    self.slotsAtOnce = slotsAtOnce
    self.report = report
  }

  /// Works with other services from the next generation and description on.
  public func use(_ change: @Sendable (ServiceTable) -> ServiceTable) { services = change(services) }

  /// Stops all generations, begins no other, and returns when none is under way.
  public func close() async {
    isClosed = true
    cancelAll()
    await finished()
  }

  /// Starts a generation and returns at once. A request whose ID is running already is not started again, and none is
  /// after ``close()``.
  public func start(_ request: GenerationRequest) {
    start(request.id) { await self.perform(request) }
  }

  /// Starts what makes the generation called `id`.
  func start(_ id: GenerationID, _ body: @escaping @Sendable () async -> GenerationOutcome) {
    guard !isClosed else { return }
    _ = task(for: id, body)
  }

  /// Runs a generation to its end; cancelling the calling task cancels the generation.
  public func run(_ request: GenerationRequest) async -> GenerationOutcome {
    await run(request.id) { await self.perform(request) }
  }

  /// Runs the generation called `id` to its end; one that is running already is waited for.
  func run(_ id: GenerationID, _ body: @escaping @Sendable () async -> GenerationOutcome) async -> GenerationOutcome {
    let task = task(for: id, body)
    return await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Stops a generation: planned slots are cancelled, running ones asked to stop, answers that are whole are saved.
  public func cancel(_ id: GenerationID) {
    running[id]?.cancel()
  }

  /// Stops all generations, each as ``cancel(_:)`` does.
  public func cancelAll() {
    for task in running.values { task.cancel() }
  }

  /// Returns when no generation is under way.
  public func finished() async {
    while let task = running.values.first { _ = await task.value }
  }

  private func task(
    for id: GenerationID, _ body: @escaping @Sendable () async -> GenerationOutcome
  ) -> Task<GenerationOutcome, Never> {
    if let task = running[id] { return task }
    let task = Task(executorPreference: threads) { await self.runToEnd(id, body) }
    running[id] = task
    return task
  }

  private func runToEnd(
    _ id: GenerationID, _ body: @Sendable () async -> GenerationOutcome
  ) async -> GenerationOutcome {
    let outcome = await body()
    running[id] = nil
    report(.generationEnded(id, outcome))
    return outcome
  }
}
