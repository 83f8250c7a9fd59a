import Canvas
import Domain
import Testing

@testable import Interface

/// A pane or list that has nothing to show, is waiting, or failed, and the next step that it names.
private enum Want: CaseIterable {
  case firstFolderReading, firstFolderFailed, emptyFolder, emptyRoot, onlyFolders, filtered, hidden
  case noPicture, folderUnderCursor, drawing, notDrawn, undescribed, describing, notDescribed
  case nothingWritten, noSourceToSend, nothingToSend, noSource, sourceFailed, opening, libraryFailed, noVariations
  case work, themes, log, nothingMatches

  /// What has to be on the screen.
  var words: [String] {
    switch self {
    case .firstFolderReading: ["◌ reading the folder …", "h goes to the parent folder", "gp to any path"]
    case .firstFolderFailed: ["may not be read", "h goes to the parent folder", "R tries again"]
    case .emptyFolder: ["No pictures or folders here.", "h goes to the parent folder", "gp to any", "R looks again"]
    case .emptyRoot: ["No pictures or folders here.", "gp goes to any path"]
    case .onlyFolders: ["No pictures here, only folders.", "Enter goes into one", "gp to any path"]
    case .filtered: ["Nothing here has “zebra” in its name.", "Esc drops the filter"]
    case .hidden: ["Everything here is hidden.", "H shows hidden names"]
    case .noPicture: ["Pick a picture in Files:", "1 goes there", "Enter makes a picture the source"]
    case .folderUnderCursor: ["holiday/ is a folder.", "Enter goes into it"]
    case .drawing: ["◌ drawing harbour.jpg …", "Enter makes it the source"]
    case .notDrawn: ["harbour.jpg is empty", "R tries again"]
    case .undescribed: ["Enter makes it the source and says what it shows"]
    case .describing: ["◌ local studio is describing", "i writes"]
    case .notDescribed: ["✗ not described", "Enter on it in Files asks again"]
    case .nothingWritten: ["Say what to change: i writes here."]
    case .noSourceToSend: ["Nothing yet: open a picture first: Enter in Files."]
    case .nothingToSend: ["Nothing yet: say first what to change: press i and write."]
    case .noSource: ["No source yet. Enter on a picture in Files picks one."]
    case .sourceFailed: ["may not be read", "1 goes to Files, where you pick another"]
    case .opening: ["◌ looking in the library …", "i writes"]
    case .libraryFailed: ["cannot be used", "Enter on the picture in Files tries again"]
    case .noVariations: ["No variations yet. Write in Prompt what to change", "^S generates"]
    case .work: ["Nothing is running. ^S in Prompt starts a generation."]
    case .themes: ["The themes are being read.", "Esc closes the list"]
    case .log: ["Nothing was said yet.", "q closes the log"]
    case .nothingMatches: ["Nothing matches “zzz”.", "^U takes the words away"]
    }
  }

  func session(rows: Int, columns: Int) -> Session {
    let home: FilePath = "/home/ada/Pictures"
    var session = Session(rows: rows, columns: columns, folder: [.emptyRoot, .noPicture].contains(self) ? "/" : home)
    switch self {
    case .firstFolderReading: break
    case .firstFolderFailed: session.send(.folderFailed(home, .notReadable(home)))
    case .emptyFolder, .noSourceToSend, .nothingWritten, .noSource, .work, .log:
      session.send(.folderListed(.of([])))
    case .emptyRoot, .noPicture: session.send(.folderListed(.of([], in: "/")))
    case .onlyFolders, .folderUnderCursor: session.send(.folderListed(.of(["holiday/"])))
    case .hidden: session.send(.folderListed(.of([".a.png"])))
    case .filtered, .drawing, .notDrawn, .undescribed, .describing, .notDescribed, .nothingToSend, .sourceFailed,
      .opening, .libraryFailed, .noVariations, .themes, .nothingMatches:
      session.send(.folderListed(.sample))
    }
    step(&session)
    return session
  }

  private func step(_ session: inout Session) {
    switch self {
    case .firstFolderReading, .firstFolderFailed, .emptyFolder, .emptyRoot, .onlyFolders, .hidden, .folderUnderCursor:
      break
    case .filtered:
      session.press("f")
      session.type("zebra")
    case .noPicture: session.press("2")
    case .drawing:
      session.press("jj")
      session.wait(milliseconds: 1000)
    case .undescribed:
      session.press("jj")
      session.rest()
      session.drawPreview()
    case .notDrawn:
      session.press("jj")
      session.rest()
      if let wanted = session.preview { session.send(.previewFailed(wanted, .empty(.harbour))) }
      session.wait(milliseconds: 1000)
    case .describing: session.press("jj<Enter><Esc>2")
    case .notDescribed:
      session.press("jj<Enter>")
      session.send(.sourceOpened(.harbour, .sample, nil))
      session.type("x")
      session.send(.describeFailed(.harbour, .imagerMissing(lookedAt: ["/imager"])))
      session.press("<Esc>2")
      session.wait(milliseconds: 2000)
      session.press("<Esc>")
    case .nothingWritten, .noSourceToSend: session.press("3<Esc>")
    case .nothingToSend, .opening, .noVariations, .libraryFailed:
      session.press("jj<Enter><Esc>")
      if self == .noVariations { session.send(.sourceOpened(.harbour, .sample, nil)) }
      if self == .libraryFailed { session.send(.sourceFailed(.harbour, .indexDamaged("/library/x", detail: "torn"))) }
      session.press(self == .nothingToSend ? "3<Esc>" : "4")
      session.wait(milliseconds: 2000)
      session.press("<Esc>")
    case .noSource: session.press("4")
    case .sourceFailed:
      session.press("jj<Enter>")
      session.send(.sourceFailed(.harbour, .notReadable(.harbour)))
      session.wait(milliseconds: 2000)
      session.press("4")
    case .work: session.press("w")
    case .log: session.press("L")
    case .themes: session.press("T")
    case .nothingMatches:
      session.press(":")
      session.type("zzz")
    }
  }
}

@Test(arguments: Want.allCases, [(24, 80), (40, 120)])
fileprivate func whatHasNothingToShowNamesTheNextStep(want: Want, size: (Int, Int)) {
  let session = want.session(rows: size.0, columns: size.1)
  let text = session.words(rows: size.0, columns: size.1)
  for words in want.words { #expect(text.contains(words.filter { $0 != " " }), "\(words)") }
}

@Test func aNewUserIsLedToAPicture() {
  var session = Session(folder: "/home/ada")
  session.send(.folderListed(.of(["Documents/", "Pictures/"], in: "/home/ada")))
  #expect(session.words(rows: 40, columns: 120).contains("Entergoesintoone"))
  session.press("j<Enter>")
  #expect(session.effects == [.listFolder("/home/ada/Pictures")])
  session.send(.folderListed(.of(["harbour.jpg"])))
  #expect(session.words(rows: 40, columns: 120).contains("Entermakesitthesource"))
  session.press("<Enter>")
  session.send(.sourceOpened(.harbour, .sample, nil))
  #expect(session.words(rows: 40, columns: 120).contains("^Sgenerates"))
}

@Test func placesAreNamedOnceThereAreAny() {
  var session = Session()
  session.send(.folderListed(.of([])))
  #expect(session.words(rows: 40, columns: 120).contains("'tobookmarksandrecentplaces") == true)
  var fresh = Session()
  fresh.send(.folderFailed("/home/ada/Pictures", .notReadable("/home/ada/Pictures")))
  #expect(!fresh.words(rows: 40, columns: 120).contains("'tobookmarks"))
}

extension Session {
  /// The text in every box without blanks and borders, one box after the other, so that wrapped sentences are whole.
  fileprivate func words(rows: Int, columns: Int) -> String {
    let grid = grid(rows: rows, columns: columns)
    let layout = state.layout
    var areas = Pane.allCases.map { layout.box($0).inset(by: 1) } + [layout.editor, layout.sends, layout.description]
    if let picker = state.picker { areas = [state.area(of: picker)] }
    return areas.map { area in
      var text = String.UnicodeScalarView()
      for row in area.row..<max(area.row, area.endRow) {
        for column in area.column..<max(area.column, area.endColumn) {
          if let value = grid[row, column]?.scalar, value > 0x20, let scalar = Unicode.Scalar(value) {
            text.append(scalar)
          }
        }
      }
      return String(text)
    }.joined(separator: " | ")
  }
}
