// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target is compiled with: the strictest form of the language, so that a wrong arrow
/// between targets, a hidden existential or a warning stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Reprise",
  products: [
    .executable(name: "reprise", targets: ["reprise"]),
    .executable(name: "imager", targets: ["imager"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
  ],
  targets: [
    // The nouns and the cells: no dependency, no Foundation.
    .target(name: "Domain", swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Canvas", swiftSettings: strict),

    // The C libraries, each behind a shim of its own.
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CVipsSystem", pkgConfig: "gobject-2.0", providers: [.apt(["libvips-dev"])]),
    .target(
      name: "CVips", dependencies: ["CVipsSystem"],
      linkerSettings: [.linkedLibrary("gmodule-2.0")]),
    .systemLibrary(name: "CChafaSystem", pkgConfig: "chafa", providers: [.apt(["libchafa-dev"])]),
    .target(name: "CChafa", dependencies: ["CChafaSystem"]),
    .target(name: "CProcess"),

    // The layers.
    .target(name: "Interface", dependencies: ["Canvas", "Domain"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Canvas", "CTerminal"], swiftSettings: strict),
    .target(name: "Imaging", dependencies: ["Domain", "CVips", "CChafa", "CProcess"], swiftSettings: strict),
    .target(
      name: "Library",
      dependencies: [
        "Domain", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Services",
      dependencies: [
        "Domain", "CProcess", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: ["Services", "Library", "Domain", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["Domain", "Canvas", "Interface", "Themes", "TOMLKit", "CProcess"],
      resources: [.embedInCode("Catalogue/models.toml")], swiftSettings: strict),
    .target(
      name: "Themes", path: "Themes",
      resources: [
        .embedInCode("Lamplight.toml"),
        .embedInCode("Nocturne.toml"),
        .embedInCode("Verdigris.toml"),
        .embedInCode("Umber.toml"),
        .embedInCode("Dusk.toml"),
        .embedInCode("Graphite.toml"),
        .embedInCode("Darkroom.toml"),
        .embedInCode("Phosphor.toml"),
        .embedInCode("Daylight.toml"),
        .embedInCode("Gallery.toml"),
        .embedInCode("Vellum.toml"),
        .embedInCode("Mist.toml"),
        .embedInCode("Contrast-Dark.toml"),
        .embedInCode("Contrast-Light.toml"),
        .embedInCode("Terminal.toml"),
        .embedInCode("Terminal-Light.toml"),
        .embedInCode("Mono.toml"),
      ], swiftSettings: strict),

    // The programs.
    .executableTarget(
      name: "reprise",
      dependencies: [
        "Settings", "Pipeline", "Services", "Library", "Terminal", "Interface", "Canvas", "Domain", "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "imager", dependencies: ["Imaging", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "standin",
      dependencies: [
        "Imaging", "Domain", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // The tests, one target for each of the above, and the program as a whole in a real terminal.
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
    .testTarget(name: "InterfaceTests", dependencies: ["Interface", "Canvas", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Canvas"], path: "Tests/TerminalProbe", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Canvas", "terminal-probe"], swiftSettings: strict),
    .testTarget(
      name: "StormTests", dependencies: ["Terminal", "Interface", "Canvas", "Domain"], swiftSettings: strict),
    .target(
      name: "CPictureFixtures", dependencies: ["CVipsSystem"], path: "Tests/CPictureFixtures",
      linkerSettings: [.linkedLibrary("vips")]),
    .testTarget(
      name: "ImagingTests", dependencies: ["Imaging", "Domain", "CPictureFixtures"], swiftSettings: strict),
    .testTarget(name: "ServicesTests", dependencies: ["Services", "Domain", "imager"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["Library", "Domain", "CProcess", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests", dependencies: ["Pipeline", "Services", "Library", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "ledger-time", dependencies: ["Pipeline", "Services", "Library", "Domain"], path: "Tests/LedgerTime",
      swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Settings", "Interface", "Canvas", "Domain"], swiftSettings: strict),
    .testTarget(name: "RepriseTests", dependencies: ["reprise", "Interface", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "StandinTests",
      dependencies: [
        "standin", "Domain", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "VendorTests",
      dependencies: [
        "Services", "Library", "standin", "Imaging", "Domain", .product(name: "Hummingbird", package: "hummingbird"),
      ], swiftSettings: strict),
    .testTarget(name: "SessionTests", dependencies: ["reprise", "imager", "standin"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
