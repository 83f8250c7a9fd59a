import Domain

/// What the picture pane says.
protocol PictureWords: Sendable {
  /// The picture is what variations are made of.
  var source: String { get }
  /// The picture is being drawn, in the title of the pane.
  var isDrawing: String { get }
  /// The same, in the pane.
  func drawing(_ name: String) -> String
  /// A folder is under the cursor; `key` goes into it.
  func isFolder(_ name: String, key: String) -> String
  /// Nothing is under the cursor; the keys go to Files, make a picture the source, and go to a path.
  func pickPicture(files: String, open: String, path: String) -> String
  /// The picture could not be drawn; `reload` tries again.
  func notDrawn(_ failure: Failure, reload: String) -> String
  /// Leads out of the picture alone, in a word.
  var back: String { get }

  // The description.
  /// Who describes: service, confidence, where it comes from.
  func origin(of description: Description, isCached: Bool) -> String
  /// Who made a variation, and what was paid.
  func origin(of variation: Variation) -> String
  /// Who makes so many variations.
  func origin(service: String, slots: Int) -> String
  func isDescribing(_ service: String) -> String
  var notDescribed: String { get }
  /// The description takes its time; `write` begins to write.
  func meanwhile(write: String) -> String
  /// No description came; `open` on the picture in Files asks again.
  func describeAgain(_ failure: Failure, open: String) -> String
  /// What a picture is without a description; `key` makes it the source.
  func isUndescribed(key: String) -> String
  /// What the service said, where the user has rewritten it.
  func said(_ caption: String) -> String
  /// Text in the picture.
  func reads(_ text: String) -> String
  /// What a variation was made of.
  func from(_ parent: String) -> String
  func from(_ parent: String, model: String) -> String
  /// What a service sees in a variation.
  func shows(_ caption: String) -> String
  /// The prompt that the service reports it used.
  func used(_ prompt: String) -> String
  /// A parent that is the source, where its name is not known.
  var theSource: String { get }
  /// A parent that the library no longer has.
  var goneVariation: String { get }
  /// There are more lines than fit; `key` scrolls.
  func more(_ lines: Int, key: String) -> String
  /// The title of the caption while it is rewritten.
  var caption: String { get }
  /// The keys for that.
  func captionKeys(keep: String, drop: String) -> String

  // News.
  /// The user's own caption takes the place of the service's.
  var captionIsYours: String { get }
  var captionIsAsItWas: String { get }

  // Reasons.
  var noCaptionIsTyped: String { get }
  var captionIsOriginal: String { get }
  var noRoomForCaption: String { get }
  var noDescription: String { get }
  var noPictureToShow: String { get }
  /// There is none after this one, or none before it.
  func noPicture(isAfter: Bool) -> String
  var noPictureIsDrawn: String { get }
  var wholePictureIsShown: String { get }
  /// There is nothing to move to; `key` shows a part.
  func zoomInFirst(key: String) -> String
  var pixelsAreLargest: String { get }
}
