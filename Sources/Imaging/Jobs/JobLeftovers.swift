/// What a job leaves to those after it.
struct JobLeftovers: ~Copyable {
  /// The pixels that were decoded last.
  var shelf = PictureShelf()
  /// Thumbnails to write when there is time, the oldest first.
  var thumbnails: [NewThumbnail] = [] {
    // Each takes some megabytes.
    didSet { if thumbnails.count > 4 { thumbnails.removeFirst() } }
  }
}
