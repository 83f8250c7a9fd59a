/// The theme files that are part of the program.
public enum ShippedThemes {
  /// Their TOML text by file name, in the order in which a list shows them; the first is the default.
  public static let files: [(name: String, text: String)] = [
    ("Lamplight.toml", text(PackageResources.Lamplight_toml)),
    ("Nocturne.toml", text(PackageResources.Nocturne_toml)),
    ("Verdigris.toml", text(PackageResources.Verdigris_toml)),
    ("Umber.toml", text(PackageResources.Umber_toml)),
    ("Dusk.toml", text(PackageResources.Dusk_toml)),
    ("Graphite.toml", text(PackageResources.Graphite_toml)),
    ("Darkroom.toml", text(PackageResources.Darkroom_toml)),
    ("Phosphor.toml", text(PackageResources.Phosphor_toml)),
    ("Daylight.toml", text(PackageResources.Daylight_toml)),
    ("Gallery.toml", text(PackageResources.Gallery_toml)),
    ("Vellum.toml", text(PackageResources.Vellum_toml)),
    ("Mist.toml", text(PackageResources.Mist_toml)),
    ("Contrast-Dark.toml", text(PackageResources.Contrast_Dark_toml)),
    ("Contrast-Light.toml", text(PackageResources.Contrast_Light_toml)),
    ("Terminal.toml", text(PackageResources.Terminal_toml)),
    ("Terminal-Light.toml", text(PackageResources.Terminal_Light_toml)),
    ("Mono.toml", text(PackageResources.Mono_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
