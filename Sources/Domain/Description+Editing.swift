extension Description {
  /// The most characters that a caption has after it was edited.
  public static let captionLimit = 1000

  /// Whether the caption is the user's own.
  public var isEdited: Bool { original != nil }

  /// The description with the user's own caption; what the service said is kept. The service's words, or none at all,
  /// make it what it was.
  public func edited(caption: String) -> Description {
    var edited = self
    let said = original ?? self.caption
    let isOwn = !caption.isEmpty && caption != said
    edited.caption = isOwn ? String(caption.prefix(Self.captionLimit)) : said
    edited.original = isOwn ? said : nil
    return edited
  }
}
