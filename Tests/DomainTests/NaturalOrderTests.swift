import Domain
import Testing

struct NaturalOrderTests {
  @Test(arguments: [
    ["IMG_2", "IMG_10", "IMG_100"], ["a", "A1", "b", "C"], ["a1b2", "a1b10", "a2b1"], ["1", "2", "10", "a"],
    ["", "a"], ["a", "a b"], ["x9", "x00010", "x11"], ["9", "99999999999999999999998", "99999999999999999999999"],
    ["a01", "a1"], ["A", "a"], ["Z", "\u{E4}"], ["a.jpg", "a2.jpg"],
  ])
  func namesComeInThisOrder(names: [String]) {
    for (index, left) in names.enumerated() {
      for (other, right) in names.enumerated() {
        #expect(areInOrder(left, right) == (index < other), "\(left) before \(right)")
      }
    }
  }

  @Test func keysNeverContradictTheOrder() {
    let names = [
      "", "a", "A", "a1", "a01", "a10", "a2", "IMG_000001.jpg", "IMG_000010.jpg", "img_2.jpg", "0", "00", "1",
      "123456789", "1234567890", "9", "a:", "a/", "x 12345678901234567890 y", "x 12345678901234567890 z", "é",
    ]
    for left in names {
      for right in names {
        let (a, b) = (key(left), key(right))
        guard a != b else { continue }
        #expect(((a.high, a.low) < (b.high, b.low)) == areInOrder(left, right), "\(left) and \(right)")
      }
    }
  }

  @Test func theOrderIsTotal() {
    let names = ["a1", "a01", "A1", "a001", "a", "A", "1a", "01a", "a1b", "a01b", "a01c", "b", "", "0", "00"]
    for a in names {
      for b in names {
        #expect(a == b ? !areInOrder(a, b) : areInOrder(a, b) != areInOrder(b, a), "\(a) and \(b)")
        for c in names where areInOrder(a, b) && areInOrder(b, c) {
          #expect(areInOrder(a, c), "\(a), \(b), \(c)")
        }
      }
    }
  }

  private func key(_ name: String) -> (high: UInt64, low: UInt64) {
    Array(name.utf8).withUnsafeBufferPointer { NaturalOrder.key($0) }
  }

  private func areInOrder(_ left: String, _ right: String) -> Bool {
    Array(left.utf8).withUnsafeBufferPointer { left in
      Array(right.utf8).withUnsafeBufferPointer { right in NaturalOrder.areInOrder(left, right) }
    }
  }
}
