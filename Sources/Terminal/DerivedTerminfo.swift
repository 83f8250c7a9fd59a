import CTerminal
import Glibc

/// The user's own terminfo entry without scrolling, and with 24-bit colour where the terminal has it.
///
/// ncurses scrolls whole rows, and panes stand side by side: mending the others takes five times the bytes that
/// scrolling one saves. Without the capabilities it writes what differs.
///
/// The entries that come with ncurses for 24-bit colour lose the user's own capabilities, need a package of their own,
/// and take the colours 0…7 for the palette. This one adds to the entry of TERM: colours below 0x1000000 are sRGB,
/// those from there are the palette. It is compiled once with `tic`, which every ncurses installation has.
struct DerivedTerminfo {
  /// How ncurses counts the palette in the derived entry: entry n is `firstPaletteColor + n`.
  static let firstPaletteColor: Int32 = 0x100_0000
  /// How long `tic` may take, in milliseconds; it needs 5.
  private static let patience: Int32 = 2000

  /// The name of the derived entry.
  let name: String
  /// The folder of compiled entries.
  let folder: String
  private let base: String
  private let hasDirectColour: Bool

  /// The entry derived from `base`, kept in `cacheFolder`; nil for names that cannot be kept as a file.
  init?(base: String, hasDirectColour: Bool, cacheFolder: String) {
    let isPlain = base.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    // The list of folders that ncurses takes is parted by colons.
    guard isPlain, !base.isEmpty, base.utf8.count <= 64, cacheFolder.hasPrefix("/"), !cacheFolder.contains(":") else {
      return nil
    }
    self.base = base
    self.hasDirectColour = hasDirectColour
    name = "reprise-\(hasDirectColour ? "rgb" : "palette")-\(base)"
    folder = cacheFolder + "/terminfo"
  }

  /// The source of the entry. The capabilities start on a line of their own: a comma ends no description.
  var source: String {
    """
    \(name)|\(base) as reprise uses it,
    \(hasDirectColour ? Self.directColour : "")\(cursor)\tcsr@, ind@, indn@, ri@, rin@, il@, il1@, dl@, dl1@,
    \tuse=\(base),

    """
  }

  /// Entries of xterm's family make the cursor blink or stop it when they show it; how it looks is the user's choice.
  private var cursor: String { base.hasPrefix("xterm") ? "\tcivis=\\E[?25l, cnorm=\\E[?25h, cvvis=\\E[?25h,\n" : "" }

  /// Without `RGB` as the number of bits of a channel, ncurses 6.4 fills a table of 16 million colours at the start.
  private static let directColour = """
    \tRGB#8, colors#\(firstPaletteColor + 256), pairs#0x400000, ccc@, initc@, oc@, op=\\E[39;49m,
    \tsetaf=\(setter(38)),
    \tsetab=\(setter(48)),

    """

  private static func setter(_ number: Int) -> String {
    "\\E[\(number);%?%p1%{16777215}%>%t5;%p1%{16777216}%-%d"
      + "%e2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }

  /// Whether the compiled entry is there.
  var isCompiled: Bool { access(file, R_OK) == 0 }

  private var subfolder: String { "\(folder)/\(name.prefix(1))" }
  private var file: String { "\(subfolder)/\(name)" }

  /// Compiles the entry; whether it is there now. The file appears whole, also to another start at the same time.
  func compile() -> Bool {
    makeFolders(subfolder)
    // mkdtemp(3) puts a name that nobody has in the place of the last six letters, and wants just these.
    var template = Array("\(folder)/new-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return false }
    let workshop = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let sourceFile = "\(workshop)/source"
    let made = "\(workshop)/\(name.prefix(1))/\(name)"
    defer {
      unlink(sourceFile)
      unlink(made)
      rmdir("\(workshop)/\(name.prefix(1))")
      rmdir(workshop)
    }
    guard write(source, to: sourceFile) else { return false }
    guard cterminal_compile_terminfo(sourceFile, workshop, Self.patience) else { return false }
    return rename(made, file) == 0
  }

  private func makeFolders(_ path: String) {
    var partial = ""
    for name in path.split(separator: "/") {
      partial += "/" + name
      mkdir(partial, 0o700)
    }
  }

  private func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let bytes = Array(text.utf8)
    let written = Glibc.write(descriptor, bytes, bytes.count)
    return close(descriptor) == 0 && written == bytes.count
  }
}
