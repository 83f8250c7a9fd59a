/// What a job leaves to those after it.
struct JobLeftovers: ~Copyable {
  /// The pixels that were decoded last.
  var shelf = PictureShelf()
  /// The picture that was finished on the screen last.
  var previews = FinishLeftovers()
  /// Thumbnails to write when there is time, the oldest first.
  var thumbnails: [NewThumbnail] = [] {
    // Each takes some megabytes.
    didSet { if thumbnails.count > 4 { thumbnails.removeFirst() } }
  }
}
