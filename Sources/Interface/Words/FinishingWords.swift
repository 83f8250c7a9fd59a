import Domain

/// What the finishing desk says, and what is said of pictures that were finished.
protocol FinishingWords: Sendable {
  /// What the desk is called, in its border.
  var deskTitle: String { get }
  /// What a row of it changes, in at most twelve columns.
  func title(of row: FinishingRow) -> String
  /// How far a row is changed; `parent` is the format of the picture as it was, where that is known.
  func value(of row: FinishingRow, _ finish: Finish, parent: PictureFormat?) -> String
  /// Above what the finish comes to.
  var becomes: String { get }
  /// Nothing is changed; the keys change a value, and type changes.
  func nothingIsChangedYet(less: String, more: String, type: String) -> String
  /// The size of the file is being found out.
  var isWeighing: String { get }
  /// Above the line in which changes are typed.
  var changesTitle: String { get }
  /// What can be typed there, by example.
  var changesExample: String { get }
  /// What can stand somewhere in the words of a finish: `left, right or around`.
  func title(of expectation: FinishFault.Expectation) -> String
  /// Why typed changes cannot be understood, as a sentence with a full stop.
  func sentence(of fault: FinishFault) -> String

  /// Above what a crop comes to while it is moved.
  var cropTitle: String { get }
  /// The size that it keeps, and the proportions that it stays in, if there are any.
  func cropKeeps(_ size: PixelSize, _ proportions: Finish.Proportions?) -> String
  /// How far a key moves it: by one pixel, or by a hundredth of the longest edge.
  func cropSteps(isFine: Bool) -> String
  /// The keys that `move` it, and those that `resize` it by its lower right corner.
  func cropKeys(move: String, resize: String) -> String
  /// The picture called `name` is shown with its crop, in the title of its pane.
  func cropped(_ name: String) -> String
  /// The picture called `name` is shown with the changes, in the title of its pane.
  func finished(_ name: String) -> String
  /// The same picture is shown without them.
  func asItWas(_ name: String) -> String
  /// Who made a variation that is a finished picture.
  var finishedHere: String { get }

  // News.
  /// Changes from before are on the desk again; `key` takes them away.
  func changesAreBack(key: String) -> String
  var finishedPictureIsGone: String { get }
  func formatHasNoQuality(_ format: PictureFormat?) -> String

  // Reasons.
  /// `key` makes a picture the source.
  func openToFinish(key: String) -> String
  var deskIsOpen: String { get }
  /// `key` opens the desk.
  func nothingIsFinished(key: String) -> String
  var finishChangesNothing: String { get }
  var noChangesAreTyped: String { get }
  func isAsItWas(_ row: FinishingRow) -> String
  var cropIsMoved: String { get }
  /// `key` begins to move the crop.
  func noCropIsMoved(key: String) -> String
}
