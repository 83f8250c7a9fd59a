/// What pictures can be made to look like, in French.
extension Vocabulary {
  /// See ``looks``.
  static let frenchLooks: KeyValuePairs<String, [String]> = [
    "spring": [
      "printemps", "printanier", "printanière", "au printemps", "fleurs de printemps", "en fleurs", "en fleur",
      "fleuri", "fleurie",
    ],
    "summer": [
      "été", "estival", "estivale", "estivaux", "en été", "en plein été", "plein été", "d'été", "plein soleil d'été",
    ],
    "autumn": [
      "automne", "automnal", "automnale", "automnaux", "feuilles mortes", "feuilles d'automne", "couleurs d'automne",
      "en automne", "été indien", "en été indien", "arrière-saison", "otone",
    ],
    "winter": [
      "hiver", "hivernal", "hivernale", "hivernaux", "en hiver", "gel", "givre", "givré", "givrée", "gelé", "gelée",
      "glacé", "glacée", "glacial", "glaciale", "verglas",
    ],
    "fog": [
      "brouillard", "brume", "brumeux", "brumeuse", "embrumé", "embrumée", "brouillards", "brouilard",
      "brume matinale",
      "brume du matin", "nappe de brouillard", "nappes de brume",
    ],
    "watercolour": [
      "aquarelle", "aquarel", "aquarèle", "aquarellé", "aquarellée", "peinture à l'aquarelle", "peint à l'aquarelle",
      "peinte à l'aquarelle", "acquarelle", "akarelle", "couleurs à l'eau",
    ],
    "gouache": [
      "gouache", "gouaches", "peinture à la gouache", "peint à la gouache", "gouaché", "détrempe", "tempéra",
    ],
    "oil": [
      "huile", "peinture à l'huile", "huile sur toile", "peint à l'huile", "peinte à l'huile", "tableau à l'huile",
      "à l'huile", "couleurs à l'huile", "toile à l'huile",
    ],
    "pastel": [
      "pastel", "pastels", "au pastel", "pastel sec", "pastel gras", "craie", "craies", "dessin au pastel",
      "à la craie",
    ],
    "pencil": [
      "crayon", "crayonné", "crayonnée", "crayon à papier", "crayon de papier", "dessin au crayon", "mine de plomb",
      "graphite", "crayon de couleur", "crayons de couleur", "croquis au crayon", "esquisse au crayon", "crayon gris",
    ],
    "charcoal": [
      "fusain", "au fusain", "dessin au fusain", "charbon de bois", "croquis au fusain", "charbon", "fuzain",
    ],
    "ink": [
      "encre", "encre de chine", "dessin à l'encre", "à la plume", "plume et encre", "lavis", "encré", "encrée",
      "lavis d'encre", "stylo", "à l'encre",
    ],
    "etching": [
      "eau-forte", "eaux-fortes", "gravure", "gravé", "gravée", "gravure ancienne", "vieille gravure", "taille-douce",
      "pointe sèche", "burin", "gravure à l'eau-forte", "gravure sur cuivre",
    ],
    "woodcut": [
      "gravure sur bois", "xylographie", "xylogravure", "bois gravé", "estampe japonaise", "gravé sur bois",
      "estampe sur bois",
    ],
    "linocut": ["linogravure", "lino", "linoléum", "gravure sur lino", "gravure sur linoléum", "lino gravure"],
    "mosaic": ["mosaïque", "mosaïques", "en mosaïque", "tesselles", "mozaïque", "carreaux de mosaïque"],
    "stained glass": ["vitrail", "vitraux", "vitrail d'église", "verre coloré", "vitrails", "verre teinté"],
    "pixel art": [
      "pixel art", "pixels", "pixelisé", "pixelisée", "pixélisé", "pixelise", "pixeliser", "8 bits", "16 bits",
      "art pixel", "pixel",
    ],
    "poster": [
      "affiche", "affiches", "poster", "sérigraphie", "affiche de voyage", "sérigraphié", "aplats de couleur",
      "placard",
    ],
    "comic": [
      "bande dessinée", "bandes dessinées", "bd", "dessin animé", "manga", "mangas", "b d", "ligne claire", "comics",
      "bulle de bd", "roman graphique",
    ],
    "risograph": ["risographie", "riso", "risographe", "impression riso", "en riso", "risographié"],
    "embroidery": [
      "broderie", "brodé", "brodée", "brodés", "broder", "point de croix", "tapisserie", "cousu", "cousue", "canevas",
      "au point de croix",
    ],
    "sepia": ["sépia", "sepia", "ton sépia", "tons sépia", "virage sépia", "daguerréotype", "cépia"],
    "noir": [
      "noir et blanc", "noir", "film noir", "en noir et blanc", "monochrome", "niveaux de gris", "nuances de gris",
      "n&b",
      "sans couleur", "sans couleurs", "désaturé", "désaturée",
    ],
    "faded film": [
      "pellicule passée", "pellicule", "film passé", "film délavé", "délavé", "délavée", "photo délavée",
      "photo passée",
      "décoloré", "décolorée", "argentique", "photo argentique", "polaroïd", "rétro", "années 70", "vieux film",
      "vieille pellicule", "fané", "fanée",
    ],
    "infrared": ["infrarouge", "infra-rouge", "infrarouges", "en infrarouge", "photo infrarouge"],
    "cyanotype": ["cyanotype", "cyanotypes", "cyanotypie", "tirage cyanotype", "en cyanotype"],
    "blueprint": [
      "bleu d'architecte", "plan d'architecte", "plan technique", "dessin technique", "tirage bleu", "blueprint",
      "dessin industriel",
    ],
    "golden hour": [
      "heure dorée", "heure d'or", "lumière dorée", "lumière chaude", "soleil du soir", "heure magique",
      "soleil rasant",
      "lumière rasante", "ensoleillé", "ensoleillée", "lumière du soir", "soleil couchant doré", "soleil du matin",
    ],
    "dusk": [
      "crépuscule", "soir", "soirée", "coucher de soleil", "coucher du soleil", "soleil couchant", "crépusculaire",
      "tombée de la nuit", "entre chien et loup", "au couchant", "crepuscul", "heure bleue", "nuit tombante",
    ],
    "night": [
      "nuit", "nuits", "minuit", "nocturne", "de nuit", "en pleine nuit", "nuit noire", "ciel nocturne",
      "nuit étoilée",
    ],
    "moonlight": [
      "clair de lune", "clairs de lune", "au clair de lune", "pleine lune", "lumière de la lune", "lunaire",
      "sous la lune",
      "lueur de la lune", "nuit de pleine lune", "clair-de-lune", "rayon de lune",
    ],
    "neon": [
      "néon", "néons", "lumière néon", "lumières néon", "lumière de néon", "enseigne au néon", "en néon", "fluo",
      "fluorescent",
    ],
    "dream": [
      "rêve", "rêverie", "rêveur", "rêveuse", "onirique", "féerique", "féérique", "éthéré", "éthérée",
      "comme un rêve",
      "comme dans un rêve", "lueur douce", "conte de fées", "irréel", "irréelle", "songe",
    ],
    "rain": [
      "pluie", "pluies", "pluvieux", "pluvieuse", "averse", "bruine", "il pleut", "pleuvoir", "pleuve",
      "gouttes de pluie",
      "sous la pluie", "crachin", "giboulée", "pluie battante", "déluge", "il pleuve",
    ],
    "snow": [
      "neige", "neiges", "neigeux", "neigeuse", "enneigé", "enneigée", "enneigés", "il neige", "neiger", "flocon",
      "flocons", "flocons de neige", "sous la neige", "tempête de neige", "chute de neige", "chutes de neige",
      "manteau neigeux",
    ],
    "vignette": [
      "vignettage", "vignette", "vignetage", "bords sombres", "bords assombris", "coins sombres", "bords noircis",
    ],
    "mount": [
      "passe-partout", "passepartout", "marie-louise", "cadre", "encadré", "encadrée", "bordure blanche",
      "marge blanche", "bordure", "encadrement", "encadrer", "bord blanc",
    ],
  ]

  /// See ``hints``.
  static let frenchHints: [Hint] = [
    Hint(
      phrases: [
        "peinture", "tableau", "tableaux", "peint", "peinte", "toile", "impressionniste", "coups de pinceau",
      ], looks: ["oil", "watercolour", "gouache"]),
    Hint(
      phrases: ["dessin", "dessiné", "dessinée", "croquis", "esquisse", "esquissé"],
      looks: ["pencil", "charcoal", "ink"]),
    Hint(phrases: ["estampe", "imprimé", "imprimée", "tirage"], looks: ["linocut", "woodcut"]),
    Hint(phrases: ["illustration", "illustré", "illustrée"], looks: ["gouache", "watercolour", "comic"]),
    Hint(
      phrases: [
        "vieille photo", "photo ancienne", "ancienne photo", "vieilles photos", "ancien", "ancienne", "d'époque",
        "à l'ancienne",
      ], looks: ["sepia"]),
    Hint(phrases: ["vintage", "nostalgique"], looks: ["faded film", "sepia"]),
    Hint(phrases: ["sombre", "sombres", "obscur", "obscure", "assombrir", "assombris"], looks: ["night", "dusk"]),
    Hint(
      phrases: [
        "aube", "aurore", "lever de soleil", "lever du soleil", "matin", "matinal", "chaleureux", "chaleureuse",
        "chaud", "chaude",
      ], looks: ["golden hour", "dusk"]),
    Hint(phrases: ["froid", "froide", "noël"], looks: ["winter"]),
    Hint(phrases: ["orage", "orageux", "orageuse", "tempête", "mouillé", "mouillée"], looks: ["rain"]),
    Hint(phrases: ["romantique", "magique", "mystique", "lueur"], looks: ["dream"]),
  ]

  /// See ``shades``.
  static let frenchShades: KeyValuePairs<String, [String]> = [
    "white": ["blanc", "blanche"], "cream": ["crème", "ivoire"], "grey": ["gris", "grise", "gris clair"],
    "blue": ["bleu", "bleue", "bleus", "bleues", "bleuté"], "black": ["noires", "noire"], "indigo": ["indigo"],
    "oxblood": ["sang de bœuf", "rouge sombre", "bordeaux"], "green": ["vert", "verte", "verts"],
    "bottle": ["vert bouteille"],
    "brown": ["brun", "brune", "marron"], "reddish": ["rougeâtre", "rouge"], "golden": ["doré", "dorée"],
    "faded": ["pâli", "pâlie"], "cold": ["froid"],
    "muted": ["sourd", "sourdes", "sourds", "couleurs sourdes", "atténué", "atténuées", "éteintes"],
    "warm": ["chaudes", "couleurs chaudes", "tons chauds", "chauds"], "rich": ["riche", "riches"],
    "cool": ["froides", "couleurs froides", "tons froids", "froids"], "diluted": ["dilué", "diluée", "diluées"],
    "clear": ["claires", "couleurs claires", "pures", "vives"], "amber": ["ambre", "ambré", "ambrée"],
    "rose": ["rose", "roses"], "violet": ["violet", "violette", "mauve"], "red": ["rouge", "rouges"], "gold": ["or"],
    "turquoise": ["turquoise"], "teal": ["sarcelle", "bleu canard", "turquoise"],
    "silver": ["argent", "argenté", "argentée"],
    "yellow": ["jaune", "jaunes"], "orange": ["orange", "orangé", "orangée"], "pink": ["rose"], "purple": ["pourpre"],
    "two": ["deux couleurs"], "four": ["quatre couleurs"],
    "window": ["sur la vitre", "sur la fenêtre", "sur les vitres"],
  ]
}
