extension FolderListing {
  /// The entries of `candidates`, or all, that `query` finds, in their order; and the place among them of the one
  /// that answers it best, the first of equals; of very many, the best of those that were compared.
  public func matches(of query: NameQuery, among candidates: [UInt32]? = nil) -> (entries: [UInt32], best: Int?) {
    guard !query.isBlank else {
      let all = candidates ?? Array(0..<UInt32(entries.count))
      return (all, all.isEmpty ? nil : 0)
    }
    return names.withUnsafeBufferPointer { names in
      entries.withUnsafeBufferPointer { entries in
        query.codes.withUnsafeBufferPointer { codes in
          query.words.withUnsafeBufferPointer { words in
            func matches<Letter: NameLetter>(_ letter: Letter) -> (entries: [UInt32], best: Int?) {
              let scan = NameScan(words: words, letter: letter, manner: query.manner)
              guard let candidates else {
                return Self.matches(of: scan, query.letters, names, entries, among: 0..<UInt32(entries.count))
              }
              return candidates.withUnsafeBufferPointer {
                Self.matches(of: scan, query.letters, names, entries, among: $0)
              }
            }
            return query.forms.isEmpty
              ? matches(NarrowLetter(codes: codes)) : matches(WideLetter(codes: codes, forms: query.forms))
          }
        }
      }
    }
  }

  private static func matches<Letter: NameLetter>(
    of scan: NameScan<Letter>, _ letters: UInt64, _ names: UnsafeBufferPointer<UInt8>,
    _ entries: UnsafeBufferPointer<Entry>, among candidates: some Collection<UInt32>
  ) -> (entries: [UInt32], best: Int?) {
    var best: Int?
    var bestScore = Int.min
    var judged = 0
    let found = [UInt32](unsafeUninitializedCapacity: candidates.count) { found, count in
      for index in candidates {
        let entry = entries[Int(index)]
        guard entry.letters & letters == letters else { continue }
        let name = entry.name(in: names)
        guard scan.matches(name) else { continue }
        if judged < Self.judgedLimit, scan.bestScore(length: name.count) > bestScore {
          judged += 1
          let score = scan.score(name)
          if score > bestScore {
            bestScore = score
            best = count
          }
        }
        found[count] = index
        count += 1
      }
    }
    return (found, best)
  }

  /// So many matches are compared for the best one at most: of more, none is what the user means, and a key must not
  /// wait for it.
  private static var judgedLimit: Int { 10_000 }

  /// The places in the name of entry `index` that `query` found, for drawing.
  public func places(of query: NameQuery, in index: Int) -> [Range<Int>] {
    guard !query.isBlank, entries[index].letters & query.letters == query.letters else { return [] }
    return names.withUnsafeBufferPointer { names in
      query.codes.withUnsafeBufferPointer { codes in
        query.words.withUnsafeBufferPointer { words in
          NameScan(words: words, letter: WideLetter(codes: codes, forms: query.forms), manner: query.manner)
            .places(in: entries[index].name(in: names))
        }
      }
    }
  }
}
