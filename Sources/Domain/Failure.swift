/// What went wrong, in terms of what the user can do next.
///
/// Every case reads as one sentence (``message``: what was being done, to what) and one piece of advice
/// (``advice``: what to try). A new case is due only where the user would act differently.
public enum Failure: Error, Hashable, Sendable, Codable {
  /// No file has that path.
  case missing(FilePath)
  /// The file or folder is there and may not be read.
  case notReadable(FilePath)
  /// A file of no bytes.
  case empty(FilePath)
  /// The bytes are no picture of a format that Reprise reads.
  case notAPicture(FilePath)
  /// The picture starts well and breaks off or makes no sense; `detail` in the decoder's words.
  case broken(FilePath, detail: String)
  /// More pixels, bytes or seconds than the imager allows.
  case tooLarge(FilePath, detail: String, limit: String)
  /// The picture crashed or hung the imager, twice.
  case imagerFailed(FilePath, detail: String)
  /// The imager's program is not where it should be.
  case imagerMissing(lookedAt: [FilePath])
  /// The service has nothing that the instruction asks for.
  case notUnderstood(instruction: String, known: [String])
  /// The mask does not say where the picture may change; `detail` why not.
  case unusableMask(FilePath, detail: String)
  /// The service cannot work in that mode.
  case modeUnavailable(Mode, service: String, available: [Mode])
  /// A folder or file of the library cannot be made or written.
  case notWritable(FilePath, detail: String)
  /// No room on the disk.
  case diskFull(FilePath)
  /// There is no library in the folder, or no folder.
  case noLibrary(FilePath)
  /// The folder for copies that live no longer than a generation cannot be made or written.
  case noWorkFolder(FilePath, detail: String)
  /// The library's index cannot be used.
  case indexDamaged(FilePath, detail: String)
  /// A link that leads back to itself.
  case linkLoop(FilePath)
  /// A file or folder of settings cannot be read at all.
  case settingsUnreadable(FilePath, detail: String)
  /// A line of a configuration, theme or keymap file is wrong; `line` from 1.
  case configuration(FilePath, line: Int, detail: String)
  /// Others than the user may read a file of keys, or it is not the user's own: none of them is used.
  case credentialsExposed(FilePath, isOwn: Bool)
  /// No theme has that name.
  case unknownTheme(String, known: [String])
  /// An answer is whole in a second place, because the disk of the library does not take it; `detail` why.
  case keptElsewhere(FilePath, detail: String)
  /// It would cost more than a budget allows; nothing was sent.
  case overBudget(BudgetStop)
  /// An identical request has made pictures already; nothing was sent.
  case alreadyMade(AlreadyMade)
  /// The ledger has no entry of that name that waits for a decision.
  case notInLedger(String)
  /// An outside service could not do it.
  case service(ServiceFailure)
  /// The user stopped it.
  case cancelled
  /// Anything that the program did not foresee: what was being done, and the system's own words.
  case unexpected(doing: String, detail: String)
}

extension Failure {
  /// What was being done, to what, and why it did not work: one sentence without a full stop.
  public var message: String {
    switch self {
    case .missing(let path): "\(path.string) is not there"
    case .notReadable(let path): "\(path.string) may not be read"
    case .empty(let path): "\(path.string) is empty: 0 bytes"
    case .notAPicture(let path): "\(path.string) is not a picture that Reprise reads"
    case .broken(let path, let detail): "\(path.string) cannot be decoded: \(detail)"
    case .tooLarge(let path, let detail, let limit): "\(path.string) is too large: \(detail), the limit is \(limit)"
    case .imagerFailed(let path, let detail): "decoding \(path.string) stopped the imager: \(detail)"
    case .imagerMissing(let places):
      "the imager, which decodes pictures, is not at \(places.map(\.string).joined(separator: " or "))"
    case .notUnderstood(let instruction, _): "the local studio has no look for “\(instruction.excerpt)”"
    case .unusableMask(let path, let detail): "\(path.string) is no mask for this picture: \(detail)"
    case .modeUnavailable(let mode, let service, _): "the \(service) cannot make variations \(mode.title)"
    case .notWritable(let path, let detail): "\(path.string) cannot be written: \(detail)"
    case .diskFull(let path): "no room on the disk for \(path.string)"
    case .noLibrary(let path): "there is no library in \(path.string)"
    case .noWorkFolder(let path, let detail):
      "\(path.string), where copies of pictures go while they are worked on, cannot be written: \(detail)"
    case .indexDamaged(let path, let detail): "the index \(path.string) cannot be used: \(detail)"
    case .linkLoop(let path): "\(path.string) cannot be opened: it is a link that leads back to itself"
    case .settingsUnreadable(let path, let detail): "the settings in \(path.string) cannot be read: \(detail)"
    case .configuration(let path, let line, let detail): "\(path.string), line \(line): \(detail)"
    case .credentialsExposed(let path, true): "the keys in \(path.string) are not used: others may read them"
    case .credentialsExposed(let path, false): "the keys in \(path.string) are not used: the file is another user's"
    case .unknownTheme(let name, _): "there is no theme called “\(name)”"
    case .keptElsewhere(let path, let detail):
      "the library's disk does not take the answer (\(detail)): it is kept in \(path.string)"
    case .overBudget(let stop): stop.message
    case .alreadyMade(let made): made.message
    case .notInLedger(let id): "the ledger has no unknown entry “\(id.excerpt)”"
    case .service(let failure): failure.message
    case .cancelled: "cancelled"
    case .unexpected(let doing, let detail): "\(doing) failed: \(detail)"
    }
  }

  /// What the user can try next, as a sentence without a full stop.
  public var advice: String {
    switch self {
    case .missing: "it may have been moved or renamed; pick it again"
    case .notReadable: "check its permissions, and those of the folders above it"
    case .empty: "pick another picture, or fetch this one again"
    case .notAPicture:
      "it reads \(PictureFormat.allCases.map(\.title).joined(separator: ", ")); convert it to one of these"
    case .broken: "open it in another program and save it anew, or fetch it again"
    case .tooLarge: "make a smaller copy and pick that"
    case .imagerFailed: "the file may be damaged; save it anew with another program"
    case .imagerMissing(let places):
      "build it with: swift build \(places.contains { $0.string.contains("/debug/") } ? "" : "-c release ")--product "
        + "imager, or set REPRISE_IMAGER to its path"
    case .notUnderstood(_, let known): "name a look in English or French: \(known.joined(separator: ", "))"
    case .unusableMask:
      "make it clear, or white on black, where the picture may change, with the picture's proportions"
    case .modeUnavailable(_, _, let available):
      "it works \(available.map(\.title).joined(separator: " or "))"
    case .notWritable:
      "check the permissions and that the disk is not read-only, or choose another folder with --library"
    case .diskFull: "free some space, or choose another folder with --library; nothing that was saved is harmed"
    case .noLibrary: "name its folder with --library; a new one begins with the first variation"
    case .noWorkFolder:
      "it is in the cache folder: make room there, check its permissions, or set XDG_CACHE_HOME to another folder"
    case .indexDamaged(let path, _):
      "make it anew from the sidecars: reprise library rebuild --library \(path.parent.shellWord)"
    case .linkLoop: "make the link anew with ln -sf TARGET LINK, or name the file that it should lead to"
    case .settingsUnreadable: "the defaults are in force; make it a text file that you may read, or remove it"
    case .configuration: "mend that line; everything else that could be understood is in force"
    case .credentialsExposed(let path, true): "make it yours alone: chmod 600 \(path.shellWord)"
    case .credentialsExposed(let path, false):
      "make it your own: sudo chown \"$USER\" \(path.shellWord) && chmod 600 \(path.shellWord)"
    case .unknownTheme(_, let known): "use one of: \(known.joined(separator: ", "))"
    case .keptElsewhere: "make room for the library, then: reprise ledger look"
    case .overBudget(let stop): stop.advice
    case .alreadyMade(let made): made.advice
    case .notInLedger: "list them with: reprise ledger --unknown"
    case .service(let failure): failure.advice
    case .cancelled: "start it again when you like"
    case .unexpected: "try again; if it happens again, report these words"
    }
  }
}
