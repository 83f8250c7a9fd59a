extension Failure {
  /// Whether the picture itself is at fault, so that whatever is tried with it goes wrong.
  public var isOfPicture: Bool {
    switch self {
    case .missing, .notReadable, .empty, .notAPicture, .broken, .tooLarge, .imagerFailed, .linkLoop: true
    case .imagerMissing, .notUnderstood, .unusableMask, .modeUnavailable, .notWritable, .diskFull, .noLibrary,
      .noWorkFolder,
      .indexDamaged, .settingsUnreadable, .configuration, .unknownTheme, .credentialsExposed, .keptElsewhere,
      .overBudget, .alreadyMade,
      .notInLedger, .service, .cancelled,
      .unexpected:
      false
    }
  }
}
