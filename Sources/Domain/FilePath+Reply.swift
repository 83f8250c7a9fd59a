extension FilePath {
  /// Where the picture is that the reply in this file only names: there from the moment all of it is on the disk.
  public var fetched: FilePath { beside("fetch") }

  /// Where the bytes of that picture go as they arrive.
  public var fetching: FilePath { beside("fetching") }

  /// The file beside this one with another ending.
  private func beside(_ ending: String) -> FilePath {
    parent.appending(FilePath(bytes: stem.bytes + Array(".\(ending)".utf8)))
  }
}
