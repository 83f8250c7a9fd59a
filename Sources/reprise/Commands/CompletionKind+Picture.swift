import ArgumentParser
import Domain

extension CompletionKind {
  /// Pictures, and the folders on the way to them.
  static var picture: CompletionKind { .file(extensions: PictureFormat.fileExtensions) }
}
