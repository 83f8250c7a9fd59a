import Domain

extension Failure {
  /// Whether trying the same bytes again would fail again.
  var isAboutThePicture: Bool {
    switch self {
    case .empty, .notAPicture, .broken, .tooLarge: true
    case .missing, .notReadable, .imagerFailed, .imagerMissing, .notUnderstood, .unusableMask, .modeUnavailable,
      .notWritable, .diskFull, .noLibrary, .noWorkFolder, .linkLoop, .settingsUnreadable, .indexDamaged, .configuration,
      .unknownTheme, .credentialsExposed, .keptElsewhere, .overBudget, .alreadyMade, .notInLedger, .service, .cancelled,
      .unexpected:
      false
    }
  }

  /// Whether it may be that a file or folder was deleted that had just been there.
  var isAboutAPlace: Bool {
    switch self {
    case .missing, .notWritable: true
    case .notReadable, .empty, .notAPicture, .broken, .tooLarge, .imagerFailed, .imagerMissing, .notUnderstood,
      .unusableMask, .modeUnavailable, .diskFull, .noLibrary, .noWorkFolder, .linkLoop, .settingsUnreadable,
      .indexDamaged, .configuration, .unknownTheme, .credentialsExposed, .keptElsewhere, .overBudget, .alreadyMade,
      .notInLedger,
      .service, .cancelled, .unexpected:
      false
    }
  }
}
