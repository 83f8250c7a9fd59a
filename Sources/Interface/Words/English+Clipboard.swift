import Domain

extension English: ClipboardWords {
  func copied(_ what: CopiedThing) -> String { "Copied \(phrase(what))." }
  func sentToTerminal(_ what: CopiedThing) -> String { "Sent \(phrase(what)) to the terminal's clipboard." }
  func sentThroughTmux(_ what: CopiedThing) -> String {
    "Copied \(phrase(what)) to tmux, which sends it to the terminal's clipboard."
  }

  func tooLongToCopy(_ what: CopiedThing, kilobytes: Int) -> String {
    "\(phrase(what).capitalisedFirst) was not copied: terminals take \(kilobytes) kB of text at most."
  }

  func notCopied(_ what: CopiedThing, by way: String, _ trouble: OutsideTrouble) -> String {
    "\(phrase(what).capitalisedFirst) was not copied: \(reason(way, trouble)). "
      + "clipboard in config.toml chooses another way."
  }

  func recordUnreadable(_ file: String) -> String {
    "The record was not copied: \(file) cannot be read. reprise library check says what is wrong."
  }

  var clipboardIsOff: String { "Nothing is copied: clipboard is off in config.toml." }

  func nothingToCopy(isWork: Bool) -> String {
    isWork ? "there is no picture of this one" : "the cursor is on no picture and no folder"
  }
  func notDescribed(describe: String) -> String {
    "nothing is known yet of what it shows: \(describe) in Files asks for it"
  }
  func noInstruction(write: String) -> String { "there is no instruction: press \(write) and write one" }
  func noPrompt(write: String) -> String { "there is nothing to send yet: press \(write) and write what to change" }
  var noRecord: String { "only variations have a record: the cursor is on none" }

  var copiedTags: String { "tags" }
  var copiedObjects: String { "objects" }
  var copiedColours: String { "colours" }
  var copiedWriting: String { "says" }

  func nothingToOpen(isWork: Bool) -> String {
    isWork ? "there is no picture of this one" : "there is nothing to open here"
  }
  func openingOutside(_ name: String) -> String { "Opening \(name) outside." }
  func notOpened(_ name: String, by program: String, _ trouble: OutsideTrouble) -> String {
    "\(name) was not opened: \(reason(program, trouble)). open in config.toml names another program."
  }

  private func phrase(_ what: CopiedThing) -> String {
    switch what {
    case .path: "the path"
    case .name: "the name"
    case .quotedPath: "the path, written for a shell,"
    case .quotedName: "the name, written for a shell,"
    case .description: "the description"
    case .instruction: "the instruction"
    case .prompt: "the prompt"
    case .record: "the record"
    case .requestID: "the request id"
    }
  }

  private func reason(_ program: String, _ trouble: OutsideTrouble) -> String {
    switch trouble {
    case .missing: "there is no program \(program) in PATH"
    case .noDesktop: "no desktop can be reached from here, as neither DISPLAY nor WAYLAND_DISPLAY is set"
    case .unable: "this terminal has no clipboard for programs"
    case .exited(let status): "\(program) ended with status \(status)"
    case .killed(let signal): "\(program) was ended by signal \(signal)"
    case .late: "\(program) did not come to an end"
    case .notStarted(let detail): "\(program) could not be started: \(detail)"
    }
  }
}
