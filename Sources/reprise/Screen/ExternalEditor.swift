import Domain
import Glibc
import Interface
import Terminal

/// The user's own editor: `$VISUAL`, `$EDITOR` or vi.
struct ExternalEditor {
  /// What the shell runs, which may have options.
  let command: String
  /// Where the file for the editor goes.
  let folder: FilePath

  /// The editor that `environment` names; its file goes where other users cannot look.
  init(environment: [String: String], cache: FilePath) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
    command = named.first { $0.contains { !$0.isWhitespace } } ?? "vi"
    folder = environment["XDG_RUNTIME_DIR"].map { FilePath($0) } ?? cache
  }

  /// What the editor is called: `vim`.
  private var name: String {
    let word = command.split(whereSeparator: \.isWhitespace).first ?? "vi"
    return String(word.split(separator: "/").last ?? word)
  }

  /// Has the user edit `text`; blocks until the editor has ended.
  func edit(_ text: String, in screen: TerminalScreen) -> ExternalEdit {
    guard let file = makeFile(of: text) else {
      let detail = "no file can be made in \(folder.string): \(String(cString: strerror(errno)))"
      return ExternalEdit(editor: name, file: folder, ending: .notStarted(detail: detail), content: .missing)
    }
    let end = screen.lend(to: ["/bin/sh", "-c", "\(command) \"$@\"", name, file.string])
    var edit = ExternalEdit(editor: name, file: file, ending: ending(end), content: content(of: file))
    edit.isFileKept = edit.mustKeepFile(of: text)
    if !edit.isFileKept { unlink(file.cString) }
    return edit
  }

  private func makeFile(of text: String) -> FilePath? {
    mkdir(folder.cString, 0o700)
    // A file that is there already holds what an earlier editor left: it is the user's.
    let candidates = (1...100).lazy.map { folder.appending(FilePath("reprise-prompt-\(getpid())-\($0).txt")) }
    let isNew = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let opened = candidates.map { (file: $0, descriptor: open($0.cString, isNew, 0o600)) }
    guard let (file, descriptor) = opened.first(where: { $0.descriptor >= 0 || errno != EEXIST }), descriptor >= 0
    else { return nil }
    let isWritten = SmallFile.write(ExternalEdit.bytes(of: text), to: descriptor)
    let code = errno
    guard close(descriptor) == 0, isWritten else {
      unlink(file.cString)
      if !isWritten { errno = code }
      return nil
    }
    return file
  }

  private func ending(_ end: ProgramEnd) -> ExternalEdit.Ending {
    switch end {
    case .exited(127): .notStarted(detail: "\(name) was not found")
    case .exited(126): .notStarted(detail: "\(name) is no program")
    case .exited(let status): .exited(status: status)
    case .killed(let signal): .killed(signal: signal)
    case .notStarted(let detail): .notStarted(detail: detail)
    }
  }

  private func content(of file: FilePath) -> ExternalEdit.Content {
    var status = stat()
    guard stat(file.cString, &status) == 0 else {
      return errno == ENOENT ? .missing : .unreadable(detail: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable(detail: "it is no file any more") }
    guard status.st_size <= ExternalEdit.byteLimit else { return .tooLarge }
    do throws(Failure) {
      guard let bytes = try SmallFile.read(file, byteLimit: ExternalEdit.byteLimit) else { return .missing }
      return bytes.count > ExternalEdit.byteLimit ? .tooLarge : .bytes(bytes)
    } catch {
      return .unreadable(detail: error.message)
    }
  }
}
