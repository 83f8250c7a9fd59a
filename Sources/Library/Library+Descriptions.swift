public import Domain

extension Library {
  /// What `service` said of the picture with these bytes, if it has been asked before.
  public func cachedDescription(of digest: LineageID, by service: String) async throws(Failure) -> Description? {
    try await offPool { () throws(Failure) in
      try self.reading { try DescriptionCache.description(of: digest, by: service, in: $0) } ?? nil
    }
  }

  /// Keeps what `service` said of the picture with these bytes.
  public func remember(
    _ description: Description, of digest: LineageID, by service: String
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.writing { _, db in
        try DescriptionCache.keep(description, of: digest, by: service, at: self.clock(), in: db)
      }
    }
  }
}
