import Foundation
import Glibc
import Testing

@testable import Terminal

@Suite struct WaitTests {
  @Test func messagesComeInTheOrderOfSending() throws {
    let inbox = try Inbox<Int>()
    inbox.send(1)
    inbox.send(2)
    #expect(inbox.drain() == [1, 2])
    #expect(inbox.drain() == [])
  }

  @Test func aMessageEndsTheWait() throws {
    let inbox = try Inbox<String>()
    Thread.detachNewThread { inbox.send("done") }
    let readiness = TerminalWait.wait(
      terminal: -1, events: 0, inbox: inbox.descriptor, signals: -1, milliseconds: 30_000)
    #expect(readiness == .inbox)
    #expect(inbox.drain() == ["done"])
  }

  @Test func everyMessageOfManySendersArrives() async throws {
    let inbox = try Inbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<8 {
        group.addTask { for number in 0..<500 { inbox.send(sender * 500 + number) } }
      }
    }
    #expect(Set(inbox.drain()).count == 4000)
  }

  @Test func nothingEndsTheWaitWithItsTime() throws {
    let inbox = try Inbox<Int>()
    let readiness = TerminalWait.wait(terminal: -1, events: 0, inbox: inbox.descriptor, signals: -1, milliseconds: 0)
    #expect(readiness == [])
  }

  @Test(arguments: [
    (SIGWINCH, TerminalSignal.windowChanged), (SIGTSTP, .stop), (SIGCONT, .continued), (SIGTERM, .terminate),
    (SIGHUP, .hangUp), (SIGINT, .interrupt), (SIGQUIT, .quit),
  ])
  func signalsHaveNames(number: Int32, signal: TerminalSignal) {
    #expect(TerminalSignal(number: number) == signal)
  }
}
