import Domain

extension Look {
  /// What ``Look/variants`` are called in French, in the same order: `aquarelle (sourde)`.
  var frenchVariants: [String] {
    switch self {
    case .spring: ["vert tendre", "cerisiers en fleur", "pommiers en fleur", "fleurs jaunes"]
    case .summer: ["vert profond", "en plein midi", "desséché", "en fin d'après-midi"]
    case .autumn: ["doré", "cramoisi", "roux", "à peine commencé"]
    case .winter: ["givre", "neige épaisse", "nu et gris", "froid bleu"]
    case .fog: ["blanc", "gris", "doré", "bleu"]
    case .watercolour: ["couleurs claires", "froide et diluée", "chaude et riche", "sourde"]
    case .pencil: ["sur papier blanc", "sur papier crème", "sur papier gris", "sur papier bleu"]
    case .gouache: ["vive", "crayeuse", "en tons de terre", "de nuit"]
    case .oil: ["à pleine brosse", "au pinceau fin", "au couteau", "sous un vieux vernis"]
    case .pastel: ["sur papier crème", "sur papier gris bleu", "sur papier noir", "sur papier terre cuite"]
    case .charcoal: ["sur papier blanc", "sur papier gris, craie blanche", "à la sanguine", "sur papier kraft"]
    case .ink: ["noire", "bleu nuit", "brou de noix", "vert mousse"]
    case .etching: ["en noir", "en sépia", "en bleu de Prusse", "sur papier teinté"]
    case .linocut: ["en noir", "en outremer", "en rouge brique", "en deux couleurs"]
    case .poster:
      ["dans ses couleurs", "en rouge, crème et marine", "en bleu canard et orange", "en rose, jaune et violet"]
    case .comic: ["en quatre couleurs", "sur vieux papier journal", "en noir et blanc", "en couleurs pop"]
    case .risograph: ["en rose et bleu", "en rouge et bleu canard", "en orange et vert", "en jaune, rose et bleu"]
    case .mosaic: ["de pierre", "de verre et d'or", "de verre poli", "de marbre sur joint sombre"]
    case .embroidery: ["sur lin", "sur toile marine", "sur coton blanc", "au point de croix"]
    case .stainedGlass: ["à la lumière du jour", "couleurs de joyaux", "ambre et rose", "lumière froide"]
    case .pixelArt: ["en 32 couleurs", "en 16 couleurs fixes", "en quatre verts", "en néon"]
    case .woodcut: ["en noir", "en indigo", "en sang de bœuf", "en vert bouteille"]
    case .sepia: ["brun", "rougeâtre", "doré", "froid et passé"]
    case .infrared: ["noir et blanc", "feuilles magenta", "feuilles ambrées", "feuilles blanches, ciel bleu"]
    case .fadedFilm: ["virée au chaud", "virée au vert", "virée au magenta", "virée au bleu"]
    case .noir: ["à travers des stores", "dans un rond de lumière", "sous un réverbère", "contraste dur"]
    case .cyanotype: ["bleu de Prusse", "blanchi", "indigo", "viré au thé"]
    case .blueprint: ["blanc sur bleu", "pâle sur marine", "bleu sur blanc", "crème sur brun"]
    case .goldenHour: ["miel", "cuivre", "pêche", "or pâle dans la brume"]
    case .moonlight: ["argenté", "bleu", "à travers la brume", "lune des moissons"]
    case .neon: ["magenta et cyan", "rouge et bleu", "violet et vert", "ambre et bleu canard"]
    case .dream: ["rose", "lavande", "pêche", "menthe"]
    case .rain: ["continue", "bruine", "averse", "sur la vitre"]
    case .snow: ["douce", "poudreuse", "blizzard", "gros flocons"]
    case .vignette: ["sombre", "claire", "ovale", "douce"]
    case .mount: ["blanc", "crème", "noir", "gris"]
    case .dusk: ["ambre sous l'indigo", "rose sous le violet", "rouge sous le bleu profond", "or sous le turquoise"]
    case .night: ["bleue", "bleu canard", "violette", "argentée"]
    }
  }
}
