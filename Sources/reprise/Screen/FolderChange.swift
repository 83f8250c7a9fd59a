import Domain
import Glibc

/// One change of a folder, as the kernel tells it.
struct FolderChange: Equatable {
  /// The folder.
  let folder: FilePath
  /// What changed in it; nil if it is the folder itself, or if nobody knows.
  let name: FilePath?

  /// The changes in `bytes`, which inotify wrote, that can change what is shown. Where events were lost, all `folders`
  /// may have changed.
  static func all(in bytes: [UInt8], folders: [Int32: FilePath]) -> [FolderChange] {
    var changes: [FolderChange] = []
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + MemoryLayout<inotify_event>.size <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        let start = place + MemoryLayout<inotify_event>.size
        let end = min(bytes.count, start + Int(event.len))
        place = end
        let mask = Int32(bitPattern: event.mask)
        if mask & IN_Q_OVERFLOW != 0 {
          changes += folders.values.map { FolderChange(folder: $0, name: nil) }
        } else if let folder = folders[event.wd], mask & IN_IGNORED == 0 {
          let name = FilePath(bytes: bytes[start..<end])
          if matters(name, mask) { changes.append(FolderChange(folder: folder, name: name.bytes.isEmpty ? nil : name)) }
        }
      }
    }
    return changes
  }

  /// Files that are no pictures matter when they come and go only: they might be links to folders.
  private static func matters(_ name: FilePath, _ mask: Int32) -> Bool {
    guard mask & (IN_CLOSE_WRITE | IN_ATTRIB) != 0 else { return true }
    guard !name.bytes.isEmpty, mask & Int32(bitPattern: UInt32(IN_ISDIR)) == 0 else { return false }
    return name.bytes.withUnsafeBufferPointer(FolderScan.isPicture)
  }
}
