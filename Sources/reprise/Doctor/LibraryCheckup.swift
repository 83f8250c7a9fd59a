import Domain
import Glibc
import Library

/// Compares the library with its index, byte for byte, and looks whether it can be written.
struct LibraryCheckup {
  /// Its folder.
  let folder: FilePath

  func section() async -> DoctorReport.Section {
    DoctorReport.Section(title: "Library", findings: [await finding()])
  }

  private func finding() async -> DoctorReport.Finding {
    var finding = DoctorReport.Finding(name: "folder", value: folder.string)
    if access(folder.cString, F_OK) == 0, access(folder.cString, W_OK) != 0 {
      finding.problems = [.init(.notWritable(folder, detail: String(cString: strerror(errno))))]
    }
    do throws(Failure) {
      let library = try await Library.openExisting(at: folder, clock: Launch.now)
      let report: CheckReport
      do throws(Failure) {
        report = try await library.check()
      } catch {
        await library.close()
        throw error
      }
      await library.close()
      finding.value += ": \(report.lineages) lineages, \(report.variations) variations"
      finding.problems += report.findings.map { problem($0) }
    } catch {
      if case .noLibrary = error {
        finding.value += ": none yet, it begins with the first variation"
      } else {
        finding.problems.append(.init(error))
      }
    }
    return finding
  }

  private func problem(_ finding: CheckReport.Finding) -> DoctorReport.Problem {
    let word = folder.shellWord
    let restore = "put it back from a backup"
    let open = "open the screen once: reprise --library \(word)"
    let rebuild = "reprise library rebuild --library \(word)"
    let (message, mend) =
      switch finding {
      case .pictureMissing(let path): ("the picture \(path.string) is missing", restore)
      case .pictureChanged(let path): ("the picture \(path.string) was changed since it was saved", restore)
      case .sourceMissing(let path): ("the source \(path.string) is missing", restore)
      case .sourceChanged(let path): ("the source \(path.string) was changed", restore)
      case .sidecarMissing(let path): ("the sidecar \(path.string) is missing", restore)
      case .sidecarUnreadable(let path, let detail): ("\(path.string) cannot be read: \(detail)", restore)
      case .unreadable(let path, let detail):
        ("\(path.string) cannot be read: \(detail)", "check its permissions, or \(restore)")
      case .notIndexed(let path): ("\(path.string) is not in the index", rebuild)
      case .index(let detail): ("the index is damaged: \(detail)", rebuild)
      case .stray(let path):
        ("\(path.string) has no sidecar", "move it out of the library: it was not made here, or its record is lost")
      case .leftInSpool(let path):
        ("no picture waits for \(path.string)", "keep it or delete it: rm \(folder.appending(path).shellWord)")
      case .waitingInSpool(let path): ("\(path.string) is an answer that was not saved", open)
      case .interrupted(let path): ("\(path.string) is of a picture that was interrupted", open)
      case .ofEndedProgram(let path): ("\(path.string) is of a program that has ended", open)
      }
    return .init(message: message, mend: mend)
  }
}
