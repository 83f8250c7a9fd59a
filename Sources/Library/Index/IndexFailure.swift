import Domain
import GRDB

extension Failure {
  /// What an error of the index means for the user.
  static func index(_ error: any Error, at path: FilePath) -> Failure {
    if let failure = error as? Failure { return failure }
    guard let error = error as? DatabaseError else {
      return .indexDamaged(path, detail: String(describing: error))
    }
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull(path)
    // The statements are the library's own: what does not fit them is not the index that it made.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH,
      .SQLITE_SCHEMA, .SQLITE_RANGE:
      return .indexDamaged(path, detail: detail)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
      return .notWritable(path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return .notWritable(path, detail: "another program has been writing to it for too long")
    default: return .unexpected(doing: "using the index \(path.string)", detail: detail)
    }
  }
}
