public import Domain

/// Outside work that the picture pane asks for, besides drawing the preview that it shows.
public enum PictureEffect: Hashable, Sendable {
  /// Stops what ``Effect/drawPreview(_:)`` asked for last: nobody waits for it any more.
  case cancelDrawing
  /// Draws previews one after the other with what time is left. Each answers as ``Effect/drawPreview(_:)`` does. A
  /// newer one supersedes an older; an empty one only stops it.
  case drawAhead([PreviewRequest])
  /// Keeps what the user made of a description of that picture, in the place of what a service said: it is what later
  /// launches show and what prompts say. Answers ``Event/failed(_:)`` where it cannot be kept.
  case saveDescription(Description, of: FilePath)
}
