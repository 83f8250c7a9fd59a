import Domain
import Testing

@testable import Interface

private let english = English()

@Test func noTwoCommandsOfAContextHaveTheSameLabel() {
  for context in Context.allCases {
    let commands = Set(BindingTable.standard.bindings.filter { $0.contexts.contains(context) }.map(\.command))
    let labels = commands.map(english.label(of:))
    #expect(Set(labels).count == labels.count, "\(context): \(labels.sorted())")
  }
}

/// They stand in lines of keys, behind each other: short, and no sentences.
@Test(arguments: Command.allCases) func labelsAreShort(_ command: Command) {
  let label = english.label(of: command)
  #expect((2...48).contains(label.count) && label.last != "." && label.first?.isUppercase == false, "\(label)")
}

@Test func whateverHasATitleHasOneOfItsOwn() {
  let kinds: [Picker.Kind] = [
    .commands(of: .files), .keys(of: .files), .work, .themes(before: ""), .variations, .places, .log,
  ]
  let orders = FolderOrder.Key.allCases.flatMap { key in
    [false, true].map { english.title(of: FileSort(key: key, isReversed: $0)) }
  }
  let rooms: [[String]] = [
    Pane.allCases.map(english.title(of:)), Context.allCases.map { english.title(of: $0) },
    FileColumns.allCases.map(english.showsBesideNames), orders, Mode.allCases.map(english.title(of:)),
    Stage.allCases.map(english.title(of:)), PictureFormat.allCases.map(english.title(of:)),
    ViKeys.Mode.allCases.map(english.title(of:)), ViHelp.allCases.map(english.label(of:)),
    Place.Kind.allCases.map(english.title(of:)), kinds.map(english.title(of:)),
  ]
  for titles in rooms {
    #expect(!titles.contains(""))
    #expect(Set(titles).count == titles.count, "\(titles)")
  }
}

@Test(arguments: [(1, "Cancelling 1 generation."), (2, "Cancelling 2 generations.")])
func nounsFollowTheirNumber(_ count: Int, _ text: String) {
  #expect(english.cancelling(count) == text)
}

@Test func anEditorWithoutANameIsJustAnEditor() {
  let edit = ExternalEdit(editor: "", file: "/tmp/prompt.txt", ending: .exited(status: 0), content: .bytes([0xFF]))
  #expect(
    english.refusal(of: edit, .notText, key: "^Y")
      == "What the editor left is not UTF-8 text: the prompt is as it was, the file is /tmp/prompt.txt.")
  #expect(english.refusal(of: edit, .removed, key: "^Y") == "The editor removed its file: the prompt is as it was.")
}
