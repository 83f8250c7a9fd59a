import Canvas
import Domain
import Glibc
import Themes

/// The theme files there are at one moment, the user's before the shipped ones of the same name.
struct ThemeShelf {
  /// Every file, the user's first.
  let books: [Book]
  /// Why the user's folder could not be read.
  let problem: Failure?

  /// A theme file, or what is wrong with it.
  struct Book {
    let name: String
    let origin: ThemeOrigin
    let stamp: FileStamp?
    /// The file; the shipped ones are parsed when they are asked for, because a start needs one or two of them.
    let content: () -> Result<ThemeFile, Failure>
  }

  /// The most files that are looked at in the user's folder.
  private static let mostFiles = 1000

  /// Reads the shipped themes, and the user's in `folder`, if there is one.
  init(folder: FilePath?) {
    var own: [Book] = []
    var problem: Failure?
    do throws(Failure) {
      if let folder { own = try Self.books(in: folder) }
    } catch {
      problem = error
    }
    self.problem = problem
    books = own + ShippedThemes.files.map { Book(shipped: FilePath($0.name), text: $0.text) }
  }

  /// The files called `name`, without regard to case, the one that counts first.
  func books(named name: String) -> [Book] {
    let wanted = name.lowercased()
    return books.filter { $0.name.lowercased() == wanted }
  }

  /// The names of all themes, shipped ones first, each once.
  var names: [String] {
    var seen: Set<String> = []
    let shippedFirst = books.filter { $0.origin == .shipped } + books.filter { $0.origin != .shipped }
    return shippedFirst.map(\.name).filter { seen.insert($0.lowercased()).inserted }
  }

  /// Other files of the user's with the name of `book`, as problems: they are never used.
  func rivals(of book: Book) -> [Failure] {
    books(named: book.name).dropFirst().compactMap { rival in
      guard case .user(let file) = rival.origin else { return nil }
      return .configuration(file, line: 1, detail: "another file has a theme called “\(book.name)”, which is used")
    }
  }

  /// Makes the theme of `book` from its file and those it inherits from.
  func load(_ book: Book) throws(Failure) -> LoadedTheme {
    var chain = [book]
    var files = [try book.content().get()]
    while let parent = files[files.count - 1].parent {
      // A theme that inherits from its own name means the one that it stands before.
      let candidates = books(named: parent.name)
      let next = candidates.first { candidate in !chain.contains { $0.isSame(as: candidate) } }
      guard let next else {
        files[files.count - 1].complainOfParent(complaint(of: parent.name, isKnown: !candidates.isEmpty, chain))
        break
      }
      do throws(Failure) {
        files.append(try next.content().get())
        chain.append(next)
      } catch {
        files[files.count - 1].complainOfParent("it inherits from “\(parent.name)”, which cannot be used")
        break
      }
    }
    let whole = files.dropFirst().reduce(files[0]) { $0.completed(by: $1) }
    let (theme, problems) = whole.theme()
    return LoadedTheme(theme: theme, origin: book.origin, problems: problems, files: chain.compactMap(\.stamp))
  }

  private func complaint(of name: String, isKnown: Bool, _ chain: [Book]) -> String {
    guard isKnown else {
      return "it inherits from “\(name)”, and no theme is called that\(Suggestion.text(for: name, in: names))"
    }
    return "themes inherit from each other in a circle: "
      + (chain.map(\.name) + [name]).joined(separator: " → ")
  }

  private static func books(in folder: FilePath) throws(Failure) -> [Book] {
    guard let stream = opendir(folder.cString) else {
      if errno == ENOENT { return [] }
      throw .settingsUnreadable(folder, detail: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var names: [FilePath] = []
    while names.count < mostFiles, let entry = readdir(stream) {
      // Records vary in length: the name is read where it stands, never copied with the whole struct.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
      let name = UnsafeRawPointer(entry) + offset
      let length = strlen(name.assumingMemoryBound(to: CChar.self))
      let path = FilePath(bytes: UnsafeRawBufferPointer(start: name, count: length))
      if path.fileExtension == "toml", path.bytes.first != UInt8(ascii: ".") { names.append(path) }
    }
    return names.sorted { $0.string < $1.string }.compactMap { Book(userFile: folder.appending($0)) }
  }
}

extension ThemeShelf.Book {
  /// A theme of the program.
  init(shipped file: FilePath, text: String) {
    origin = .shipped
    stamp = nil
    name = file.stem.string
    content = { Result { () throws(Failure) in try ThemeFile(text: text, file: file) } }
  }

  /// A theme of the user's; nil where the file is gone by now.
  init?(userFile file: FilePath) {
    let found: Result<ThemeFile, Failure>
    do throws(Failure) {
      guard let read = try SettingsFile(file) else { return nil }
      stamp = read.stamp
      found = Result { () throws(Failure) in
        try ThemeFile(text: read.text, file: file, problems: read.problems)
      }
    } catch {
      stamp = nil
      found = .failure(error)
    }
    origin = .user(file)
    name = (try? found.get().name) ?? file.stem.string
    content = { found }
  }

  func isSame(as other: Self) -> Bool { origin == other.origin && name == other.name }
}
