public import Domain

/// Outside work that the files pane asks for, besides listing folders.
public enum FilesEffect: Hashable, Sendable {
  /// Measures all entries. Answers ``FilesEvent/ordered(_:ticket:isComplete:)`` until all are measured. A newer one, and
  /// a listing of another folder, supersede it.
  case order(FolderListing, by: FolderOrder.Key, ticket: Int)
  /// Reads the heads of pictures. Answers ``FilesEvent/probed(folder:_:)`` piece by piece. A newer one supersedes it.
  case probe(folder: FilePath, names: [FilePath])
  /// Answers ``FilesEvent/pathCompleted(_:_:)`` or ``FilesEvent/pathRefused(_:_:)``. A newer one supersedes it.
  case completePath(TypedPath)
  /// Looks what a path is. Answers ``FilesEvent/pathFound(_:at:isFolder:)`` or ``FilesEvent/pathRefused(_:_:)``. A newer
  /// one supersedes it.
  case findPath(TypedPath)
  /// Answers ``FilesEvent/placesLoaded(_:)``.
  case loadPlaces
  /// Keeps a change of the places. Answers ``FilesEvent/placesLoaded(_:)``, with what other programs changed too.
  case changePlaces(Places.Change)
}

/// What happened to the files pane, besides listings.
public enum FilesEvent: Hashable, Sendable {
  /// A part of a folder that takes its time; the rest comes with ``Event/folderListed(_:)``.
  case partListed(FolderListing)
  /// Something changed in a folder that is shown; nil if nobody knows what.
  case folderChanged(FilePath, names: Set<FilePath>?)
  /// An order of the listing that the ticket stands for, as far as its entries are measured.
  case ordered(FolderOrder, ticket: Int, isComplete: Bool)
  /// What the heads of some pictures say; nil for those that have none.
  case probed(folder: FilePath, [FilePath: PictureFacts?])
  case pathCompleted(TypedPath, PathCompletion)
  /// A typed path leads to a folder or a picture.
  case pathFound(TypedPath, at: FilePath, isFolder: Bool)
  case pathRefused(TypedPath, Failure)
  case placesLoaded(Places)
}
