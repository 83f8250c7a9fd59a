import Domain
import Glibc
import Synchronization

/// Measures the entries of a folder, so that they can be put in another order.
///
/// Pixels are kept for the folder that was measured last: as long as a file's size and time are the same, its head is
/// not read again.
final class FolderMeasuring: Sendable {
  private struct Pixels {
    var folder: FilePath = ""
    var known: [FilePath: Known] = [:]
  }

  private struct Known {
    var pixels: Int64?
    var byteCount: Int
    var modifiedAt: Instant
  }

  private let probe: @Sendable (FilePath) async throws(Failure) -> PictureFacts
  private let pixels = Mutex(Pixels())

  /// How often a part of an order is told.
  private static let pause = Duration.milliseconds(400)

  /// Reads heads with `probe`.
  init(probe: @escaping @Sendable (FilePath) async throws(Failure) -> PictureFacts) {
    self.probe = probe
  }

  /// Measures all entries of `listing` and tells the order, now and then as far as it is known, at last in full. Ends
  /// where nobody wants it any more. Blocks, and waits.
  func order(
    _ listing: FolderListing, by key: FolderOrder.Key, isWanted: @Sendable () -> Bool,
    tell: @Sendable (FolderOrder, _ isComplete: Bool) -> Void
  ) async {
    var measures = [Int64?](repeating: nil, count: listing.count)
    let folder = FolderDescriptor(listing.folder)
    let clock = ContinuousClock()
    var nextPart = clock.now + Self.pause
    // Folders are measured by their time only.
    let start = key == .time ? 0 : listing.folderCount
    for index in start..<max(start, listing.count) {
      if clock.now >= nextPart {
        tell(FolderOrder(listing, by: key, measures: measures), false)
        nextPart = clock.now + Self.pause
      }
      guard isWanted() else { return }
      measures[index] = await measure(index, of: listing, by: key, in: folder)
    }
    guard isWanted() else { return }
    tell(FolderOrder(listing, by: key, measures: measures), true)
  }

  private func measure(
    _ index: Int, of listing: FolderListing, by key: FolderOrder.Key, in folder: borrowing FolderDescriptor
  ) async -> Int64? {
    let name = listing.name(index)
    guard let status = folder.status(of: name) else { return nil }
    switch key {
    case .name: return nil
    case .size: return Int64(status.st_size)
    case .time: return status.modifiedAt.milliseconds
    case .pixels: return await pixels(of: name, status, in: listing.folder)
    }
  }

  private func pixels(of name: FilePath, _ status: stat, in folder: FilePath) async -> Int64? {
    let known = pixels.withLock { pixels in
      if pixels.folder != folder { pixels = Pixels(folder: folder) }
      return pixels.known[name]
    }
    if let known, known.byteCount == status.st_size, known.modifiedAt == status.modifiedAt { return known.pixels }
    // A pipe would hold up whoever opens it.
    guard status.isFile else { return nil }
    let count: Int64?
    do throws(Failure) {
      let size = try await probe(folder.appending(name)).size
      let product = size.pixelWidth.multipliedReportingOverflow(by: size.pixelHeight)
      count = product.overflow ? .max : Int64(product.partialValue)
    } catch {
      // What cannot be read now may be readable later, unless the picture itself is at fault.
      guard error.isOfPicture else { return nil }
      count = nil
    }
    pixels.withLock { pixels in
      guard pixels.folder == folder else { return }
      pixels.known[name] = Known(pixels: count, byteCount: status.st_size, modifiedAt: status.modifiedAt)
    }
    return count
  }
}

/// An open folder, so that its entries are found without following its path each time.
private struct FolderDescriptor: ~Copyable {
  private let descriptor: Int32

  init(_ folder: FilePath) { descriptor = open(folder.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What the file system says of `name`; nil if it is gone.
  func status(of name: FilePath) -> stat? {
    var status = stat()
    return fstatat(descriptor, name.cString, &status, 0) == 0 ? status : nil
  }
}
