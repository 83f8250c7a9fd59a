import Domain
import Glibc

// What the ledger and the cache cost a generation whose description is kept: the median time of generations of a real
// pipeline over a real library with services that answer at once, less the median time of saving the same bytes as durably
// without any books. All else that the pipeline does counts as theirs, so that the figure is an upper bound.
//
// Its arguments are a folder that does not exist yet, on the disk in question, how many variations the lineage has before,
// and how many seconds the disk rests then: some file systems are slow to give out again what was deleted a moment ago,
// and no user asks for a hundred pictures within a second.

let arguments = CommandLine.arguments
guard arguments.count == 4, let before = Int(arguments[2]), before > 0, let rest = Int(arguments[3]), rest >= 0,
  mkdir(arguments[1], 0o700) == 0
else {
  print("usage: ledger-time NEW-FOLDER VARIATIONS SECONDS")
  exit(2)
}
let folder = FilePath(arguments[1])
let picture = (0..<64 << 10).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
let sidecar = [UInt8](repeating: UInt8(ascii: "x"), count: 1_500)
mkdir(folder.appending("bare").cString, 0o700)
let bare = BareSaving(folder: folder.appending("bare"))
let books = Books(
  folder: folder, picture: picture,
  budget: Budget(perGeneration: Money(microDollars: 1_000_000), perDay: Money(microDollars: 900_000_000)))

func milliseconds(_ work: () async -> Void) async -> Double {
  let clock = ContinuousClock()
  let time = await clock.measure(work)
  return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
}

func median(_ values: some Collection<Double>) -> Double { values.sorted()[values.count / 2] }

var whole: [Double] = []
var saving: [Double] = []
// The first one makes the library and pays for the description.
for number in 0..<before {
  guard await books.generate(number, count: 1) == 1 else {
    print("generation \(number) saved nothing")
    exit(1)
  }
}
try await Task.sleep(for: .seconds(rest))
for number in before..<before + 51 {
  saving.append(await milliseconds { bare.save(picture, sidecar: sidecar, number: number) })
  whole.append(
    await milliseconds {
      let saved = await books.generate(number, count: 1)
      precondition(saved == 1, "generation \(number) saved nothing")
    })
}
print(
  "a generation of one picture in a lineage of \(before): \(median(whole)) ms whole, \(median(saving)) ms without books, "
    + "\(median(whole) - median(saving)) ms for the books")
