import Canvas
import Domain
import Interface
import Settings
import Synchronization

/// Lists and loads themes on a thread of its own, and loads one again when its file changes.
final class ThemeDesk: Sendable {
  private let catalogue: ThemeCatalogue
  private let folder: FilePath
  private let memory: FilePath
  private let send: @Sendable (Event) -> Void
  private let thread = WorkerThreads(limit: 1)
  private let watch: FolderWatch
  private let current: CurrentTheme

  /// The theme in use, shared with the thread that hears of changes.
  private final class CurrentTheme: Sendable {
    let loaded = Mutex<LoadedTheme?>(nil)
  }

  /// Themes of `launch`'s folders; events go to `send`.
  init(launch: Launch, send: @escaping @Sendable (Event) -> Void) {
    let catalogue = ThemeCatalogue(folder: launch.folders.themes)
    let current = CurrentTheme()
    self.catalogue = catalogue
    self.current = current
    self.send = send
    folder = launch.folders.themes
    memory = Self.memory(of: launch)
    watch = FolderWatch { [thread] _, _ in
      // Where themes are chosen too, so that a reload never undoes a choice.
      Task.detached(executorPreference: thread) {
        guard let theme = current.loaded.withLock({ $0 }), theme.hasChanged else { return }
        _ = Self.load(theme.theme.name, from: catalogue, into: current, send)
      }
    }
  }

  /// The name that the user kept last; nil if none was.
  static func remembered(_ launch: Launch) -> String? {
    SmallFile.text(of: memory(of: launch), byteLimit: 256)
  }

  private static func memory(of launch: Launch) -> FilePath { launch.folders.state.appending("theme") }

  /// Notes what the screen was opened with, and watches the user's own themes.
  func begin(with theme: LoadedTheme) {
    current.loaded.withLock { $0 = theme }
    Task.detached(executorPreference: thread) { [self] in watch.keep(only: watch.begin(folder)) }
  }

  /// Sends the list of all themes.
  func list() {
    Task.detached(executorPreference: thread) { [self] in
      let list = catalogue.list()
      send(.themesListed(list.entries.map { ThemeSummary(name: $0.name, remark: $0.remark) }))
      if let problem = list.problem { send(.failed(problem)) }
    }
  }

  /// Loads the theme called `name` and sends it; one that `isKept` is used by the next start too.
  func use(_ name: String, isKept: Bool) {
    Task.detached(executorPreference: thread) { [self] in
      guard Self.load(name, from: catalogue, into: current, send), isKept else { return }
      do throws(Failure) {
        try SmallFile.write(Array(name.utf8), to: memory)
      } catch {
        send(.failed(error))
      }
    }
  }

  /// Returns whether it could be loaded; what cannot be leaves the theme that is in use.
  private static func load(
    _ name: String, from catalogue: ThemeCatalogue, into current: CurrentTheme, _ send: (Event) -> Void
  ) -> Bool {
    do throws(Failure) {
      let theme = try catalogue.theme(named: name)
      current.loaded.withLock { $0 = theme }
      send(.themeLoaded(theme.theme))
      for problem in theme.problems { send(.failed(problem)) }
      return true
    } catch {
      send(.failed(error))
      return false
    }
  }
}

extension ThemeEntry {
  /// What a list says of it.
  fileprivate var remark: String {
    let shade = isUsable ? (isDark ? "dark" : "light") : "broken"
    let problems = self.problems.isEmpty ? "" : ", \(self.problems.count) problems"
    return switch origin {
    case .shipped: shade + problems
    case .user: "\(shade), yours\(problems)"
    }
  }
}
