import Domain
import Testing

@testable import Interface

extension Session {
  /// A program whose finishing desk is open for the source, of which the picture is drawn.
  static func finishing(
    rows: Int = 40, columns: Int = 120, configure: (inout Surroundings) -> Void = { _ in }
  ) -> Session {
    var session = picked(rows: rows, columns: columns, configure: configure)
    session.rest()
    session.drawPreview()
    session.press("<Esc>2")
    session.rest()
    session.drawPreview()
    session.press("F")
    session.wait(milliseconds: 500)
    session.drawPreview()
    return session
  }

  /// A program whose desk is open for variation `number` of two.
  static func finishingVariation(_ number: Int) -> Session {
    var session = picked()
    let family = (1...2).map { Variation.named("v\($0)", number: $0) }
    session.send(.sourceOpened(.harbour, .sample, .of(family)))
    session.press("<Esc>4" + String(repeating: "j", count: number) + "F")
    session.wait(milliseconds: 500)
    return session
  }

  /// The changes on the desk.
  var finish: Finish? { state.finishing?.finish }

  /// The changes on the desk as text.
  var changes: String? { finish?.text }

  /// The finish whose weight was asked for last.
  var weighed: Finish? {
    for case .weighFinish(_, let finish) in effects.reversed() { return finish }
    return nil
  }

  /// Answers the weighing of `finish`.
  mutating func answer(_ finish: Finish, picture: FilePath = .harbour, bytes: Int = 49_152) {
    let size = PixelSize(pixelWidth: 1600, pixelHeight: 1200)
    send(.finishWeighed(picture, finish, PictureFacts(format: .jpeg, size: size, byteCount: bytes)))
  }
}
