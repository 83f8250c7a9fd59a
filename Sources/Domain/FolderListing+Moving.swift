extension FolderListing {
  /// Where the pictures `indices`, ascending, of this listing are in a newer one of the folder; those that are gone
  /// are left out. Both are in the same order, so that one walk finds them all.
  public func pictures(_ indices: [Int], in newer: FolderListing) -> [Int] {
    names.withUnsafeBufferPointer { oldNames in
      newer.names.withUnsafeBufferPointer { newNames in
        var low = newer.folderCount
        return indices.compactMap { index in
          guard index < count, entries[index].kind == .picture else { return nil }
          let wanted = entries[index].name(in: oldNames)
          func isBefore(_ place: Int) -> Bool {
            NaturalOrder.areInOrder(newer.entries[place].name(in: newNames), wanted)
          }
          func isWanted(_ place: Int) -> Bool {
            place < newer.count && newer.entries[place].name(in: newNames).elementsEqual(wanted)
          }
          if isWanted(low) {
            low += 1
            return low - 1
          }
          // Steps that double, then halve: neighbours here are neighbours there.
          var step = 1
          while low + step <= newer.count, isBefore(low + step - 1) {
            low += step
            step *= 2
          }
          var high = min(newer.count, low + step - 1)
          while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
          }
          return isWanted(low) ? low : nil
        }
      }
    }
  }
}
