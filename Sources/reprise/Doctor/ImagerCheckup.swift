import Domain
import Foundation
import Services

/// Looks for the imager, asks for its versions, and lets it read a picture.
struct ImagerCheckup {
  /// Where it is looked for.
  let candidates: [FilePath]
  /// The service that runs it.
  let imager: ImagerService
  /// Where the picture may be put.
  let temporaryFolder: FilePath
  /// Text that no other run of the program has.
  let identifier: String

  func section() async -> DoctorReport.Section {
    guard let program = candidates.first(where: { access($0.cString, X_OK) == 0 }) else {
      let failure = Failure.imagerMissing(lookedAt: candidates)
      return DoctorReport.Section(
        title: "Imager", findings: [.init(name: "program", value: "not found", problems: [.init(failure)])])
    }
    var libraries = DoctorReport.Finding(name: "libraries", value: versions(of: program) ?? "unknown")
    if libraries.value == "unknown" {
      libraries.problems = [
        .init(message: "\(program.string) does not tell its versions", mend: "build both programs from the same source")
      ]
    }
    return DoctorReport.Section(
      title: "Imager", findings: [.init(name: "program", value: program.string), libraries, await reading()])
  }

  /// What the program prints about itself; nil where it is none of ours.
  private func versions(of program: FilePath) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program.string)
    process.arguments = ["--version"]
    process.environment = [:]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    // An imager that knows no such question takes it for a start, finds no job on its input, and ends.
    let data = (try? output.fileHandleForReading.readToEnd()) ?? nil
    process.waitUntilExit()
    let text = String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").first.map(String.init)
    return text.flatMap { $0.hasPrefix("libvips ") ? $0 : nil }
  }

  private func reading() async -> DoctorReport.Finding {
    let picture = temporaryFolder.appending("reprise-doctor-\(identifier).bmp")
    defer { unlink(picture.cString) }
    do throws(Failure) {
      try SmallFile.write(Self.dot, to: picture)
      _ = try await imager.probe(picture)
      return DoctorReport.Finding(name: "reads pictures", value: "yes")
    } catch {
      return DoctorReport.Finding(name: "reads pictures", value: "no", problems: [.init(error)])
    }
  }

  /// A BMP of one white pixel: its head, that of the picture, and a row of four bytes.
  private static let dot: [UInt8] =
    [0x42, 0x4D, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0] + [40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0]
    + [UInt8](repeating: 0, count: 24) + [255, 255, 255, 0]
}
