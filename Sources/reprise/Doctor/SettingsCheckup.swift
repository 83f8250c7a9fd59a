import Canvas
import Domain
import Glibc
import Settings

/// Looks at every file of settings.
struct SettingsCheckup {
  let launch: Launch
  /// What came of the files that are about services.
  let settings: ServiceSettings

  var section: DoctorReport.Section {
    let folders = launch.folders
    let services = settings.problems.filter { if case .service = $0 { false } else { true } }
    let configuration = folders.configuration.appending("config.toml")
    // Names of models are checked together, after the files they stand in.
    let known = [folders.credentials, folders.models]
    let ofConfiguration = services.filter { failure in !known.contains { failure.isAbout($0) } }
    var findings = [
      finding("config.toml", configuration, launch.configuration.problems + ofConfiguration),
      finding("credentials.toml", folders.credentials, services.filter { $0.isAbout(folders.credentials) }),
      finding("models.toml", folders.models, services.filter { $0.isAbout(folders.models) }),
      finding("keymap.toml", folders.keymap, Keymap(file: folders.keymap).problems),
    ]
    findings.append(themes)
    return DoctorReport.Section(title: "Settings in \(folders.configuration.string)", findings: findings)
  }

  private func finding(_ name: String, _ file: FilePath, _ problems: [Failure]) -> DoctorReport.Finding {
    var status = stat()
    let isThere = lstat(file.cString, &status) == 0
    let value = !isThere ? "none" : problems.isEmpty ? "read" : "read as far as it could be"
    return DoctorReport.Finding(name: name, value: value, problems: problems.map { .init($0) })
  }

  private var themes: DoctorReport.Finding {
    let list = ThemeCatalogue(folder: launch.folders.themes).list()
    let own = list.entries.filter { $0.origin != .shipped }
    var failures = list.problem.map { [$0] } ?? []
    failures += own.flatMap(\.problems)
    var value = "\(list.entries.count - own.count) shipped, \(own.count) of yours"
    do throws(Failure) {
      let look = try Look(named: nil, launch: launch)
      value = "\(look.theme.theme.name); \(value)"
      failures += look.problems.filter { !failures.contains($0) }
    } catch {
      failures.append(error)
    }
    return DoctorReport.Finding(name: "themes", value: value, problems: failures.map { .init($0) })
  }
}

extension Failure {
  /// Whether it is about the file of settings `file`.
  fileprivate func isAbout(_ file: FilePath) -> Bool {
    switch self {
    case .configuration(let other, _, _), .settingsUnreadable(let other, _), .credentialsExposed(let other, _):
      other == file
    default: false
    }
  }
}
