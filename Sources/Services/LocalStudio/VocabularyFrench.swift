extension Vocabulary {
  /// French. Accents count for nothing; the plural with -s of a look is added by itself.
  static let french = Vocabulary(
    language: .french,
    looks: [
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
    ],
    hints: [
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
    ],
    strengths: [
      .slight: [
        "légèrement", "léger", "légère", "légers", "légères", "doucement", "un peu", "un peu de", "peu", "à peine",
        "un soupçon de",
        "soupçon", "une touche de", "touche", "une pointe de", "faible", "faiblement", "subtil", "subtile",
        "subtilement",
        "discret", "discrète", "discrètement", "un brin", "un tout petit peu", "un zeste de", "délicat", "délicatement",
        "fin", "fine", "un rien de", "un chouïa", "un voile de", "un léger voile de", "voile", "un petit peu",
        "un petit peu de", "tout doucement", "vaguement",
      ],
      .less: [
        "à moitié", "à demi", "mi-force", "à mi-force",
        "moins", "moins de", "moyen", "moyenne", "moyennement", "modéré", "modérée", "modérément", "assez",
        "un peu moins",
      ],
      .more: [
        "plus", "plus de", "davantage", "davantage de", "encore plus", "un peu plus", "un peu plus de", "bien plus",
      ],
      .strong: [
        "fort", "forte", "forts", "fortes", "fortement", "très", "beaucoup", "beaucoup de", "intense", "intensément",
        "extrêmement", "complètement", "totalement", "vraiment", "épais", "épaisse", "dense", "à fond", "au maximum",
        "plein de", "énormément", "énormément de", "puissant", "puissamment", "gros", "grosse", "dramatique", "marqué",
        "marquée", "vivement", "entièrement", "très fort", "très forte", "abondant", "abondante", "super",
      ],
    ],
    leadingStrengths: [.slight: ["douce", "doux"], .strong: ["profonde", "profond", "grosse", "grande"]],
    softenings: [
      "pas trop", "pas trop de", "pas très", "pas si", "pas tellement", "rien de trop", "sans trop", "sans trop de",
      "pas beaucoup de", "pas beaucoup",
    ],
    negations: [
      "sans", "pas", "pas de", "pas d'", "ne", "n", "jamais", "aucun", "aucune", "ni", "au lieu de",
      "au lieu d'", "plutôt que", "à la place de", "à la place d'", "non", "nul", "surtout pas", "sans aucun",
      "sans aucune",
      "évite", "évitez",
    ],
    exceptions: ["sauf", "hormis", "excepté", "à part", "à l'exception de", "hors", "sauf sur"],
    contrasts: [
      "mais", "cependant", "toutefois", "pas seulement", "non seulement", "mais plutôt", "mais aussi", "par contre",
    ],
    alternatives: ["ou", "ni"],
    conjunctions: ["et", "puis", "ainsi que", "et puis", "et aussi", "ensuite"],
    deeds: [
      .make: [
        "fais", "faire", "faites", "fait", "mets", "mettre", "mettez", "rends", "rendre", "rendez", "peins", "peindre",
        "peignez", "dessine", "dessiner", "dessinez", "donne", "donner",
        "donnez", "passe", "applique", "appliquer", "appliquez", "utilise", "que",
        "laisse tomber", "redessine", "recrée",
      ],
      .add: [
        "ajoute", "ajouter", "ajoutez", "rajoute", "rajouter", "rajoutez", "insère", "insérer", "inclus", "inclure",
        "place", "avec en plus",
      ],
      .remove: [
        "enlève", "enlever", "enlevez", "retire", "retirer", "retirez", "supprime", "supprimer", "supprimez", "efface",
        "effacer", "effacez", "ôte", "ôter", "élimine", "éliminer", "vire", "fais disparaître", "débarrasse", "cache",
        "gomme",
      ],
      .replace: ["remplace", "remplacer", "remplacez", "échange", "échanger", "substitue"],
      .keep: [
        "garde", "garder", "gardez", "reste", "restent", "intact", "intacte", "inchangé", "inchangée", "tel quel",
        "telle quelle", "conserve", "conserver", "conservez", "préserve", "préserver", "laisse", "laisser",
        "laissez", "maintiens", "épargne", "protège", "en gardant", "gardant", "en conservant",
      ],
      .change: [
        "transforme", "transformer", "transformez", "convertis", "convertir", "change", "changer", "changez", "modifie",
        "modifier", "modifiez", "touche à", "touche pas", "touche pas à", "touchez", "touche au", "touche pas au",
        "toucher",
      ],
    ],
    abilities: [
      "flouter": ["flou", "floue", "flous", "floute", "floutez", "flouté", "floutée", "rends flou"],
      "accentuer": ["plus net", "plus nette", "net", "nette", "accentue"],
      "éclaircir": [
        "éclaircis", "plus clair", "plus claire", "plus lumineux", "plus lumineuse", "illumine", "lumineux",
        "lumineuse",
      ],
      "recadrer": ["recadre", "recadrez", "rogne", "rogner"],
      "pivoter": ["pivote", "tourne", "tourner", "redresse", "redresser", "faire pivoter"],
      "retourner": ["retourne", "en miroir", "miroir"],
      "zoomer": ["zoome", "zoomez", "rapproche"],
      "agrandir": [
        "agrandis", "plus grand", "plus grande", "plus gros", "plus grosse", "plus haut", "plus large", "agrandissez",
      ],
      "réduire": ["réduis", "plus petit", "plus petite", "rétrécis", "rapetisse"],
      "déplacer": ["déplace", "déplacez", "bouge", "bouger"],
      "coloriser": ["colorise", "colorie", "recolore"],
      "animer": ["anime", "animé", "animée"],
      "écrire": ["écris", "écrivez"],
    ],
    definiteArticles: [
      "le", "la", "les", "l", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "son", "sa", "ses", "leur", "leurs",
      "notre",
      "nos", "votre", "vos", "ton", "ta", "tes",
    ],
    indefiniteArticles: [
      "un", "une", "des", "quelques", "plusieurs", "deux", "trois", "quatre", "cinq", "certains", "certaines",
    ],
    relations: [
      .turning: [
        "comme", "en forme de", "façon", "devienne", "soit", "soient", "devient", "ressemble à", "tel", "telle",
      ],
      .inside: ["en", "dans", "à l'intérieur de"],
      .around: [
        "sur", "au", "aux", "à", "sous", "derrière", "devant", "au-dessus de", "au-dessous de", "contre", "près de",
        "autour de", "pendant", "vers", "chez", "pour", "au-dessus du", "autour du",
      ],
      .of: ["de", "du", "d", "depuis", "de la", "de l'"],
      .with: ["avec", "avec du", "avec de la", "avec de l'"],
      .by: ["par"],
    ],
    sides: [
      .upper: ["supérieur", "supérieure", "haut", "en haut", "haut de", "du haut", "le haut"],
      .lower: ["inférieur", "inférieure", "bas", "en bas", "du bas", "le bas"],
      .left: ["gauche", "à gauche", "de gauche", "la gauche"],
      .right: ["droite", "droit", "à droite", "de droite", "la droite"],
      .middle: ["milieu", "centre", "central", "centrale", "au milieu", "au centre"],
      .edges: ["bords", "bord", "les bords", "les coins", "coins", "pourtour", "marges"],
    ],
    parts: [
      .half: ["moitié", "moitiés"], .third: ["tiers"], .quarter: ["quart"], .corner: ["coin"],
      .side: ["côté", "partie", "zone", "du côté", "la partie", "section"],
    ],
    wholes: [
      "tout", "toute", "toute l'image", "toute la photo", "tout le reste de l'image", "l'ensemble", "partout",
      "l'image entière", "la photo entière", "entier", "entière", "tout entier", "tout entière",
    ],
    rests: ["le reste", "tout le reste", "ailleurs", "du reste"],
    percents: ["%", "pour cent", "pourcent", "pour-cent"],
    manners: [
      "à la manière de", "à la manière d'", "dans le style de", "dans le style d'", "style de", "façon de",
      "inspiré de", "inspiré par", "dans la manière de",
    ],
    styles: ["style", "styles"],
    shades: [
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
    ],
    things: [
      "sky": ["ciel", "cieux", "ciels"],
      "person": ["personne", "gens", "homme", "femme", "enfant", "garçon", "fille", "personnage"],
      "boat": ["bateau", "navire", "voilier", "barque", "embarcation"], "watercraft": ["bateau", "navire"],
      "car": ["voiture", "auto", "automobile"], "vehicle": ["voiture", "véhicule", "camion", "bus"],
      "water": ["eau", "mer", "lac", "rivière", "océan", "fleuve", "vague"], "sea": ["mer", "océan"], "lake": ["lac"],
      "river": ["rivière", "fleuve"], "building": ["bâtiment", "immeuble", "maison", "église", "tour", "château"],
      "house": ["maison", "chaumière"], "church": ["église"], "castle": ["château"], "tower": ["tour"],
      "tree": ["arbre", "sapin", "chêne"], "plant": ["plante", "arbre"], "forest": ["forêt"], "flower": ["fleur"],
      "leaf": ["feuille"],
      "dog": ["chien"], "cat": ["chat"], "horse": ["cheval", "chevaux"], "bird": ["oiseau"], "cow": ["vache"],
      "animal": ["animal", "animaux", "chien", "chat"],
      "face": ["visage"], "human face": ["visage"], "hand": ["main"], "eye": ["œil", "yeux"], "hair": ["cheveux"],
      "man": ["homme"], "woman": ["femme"], "child": ["enfant"], "girl": ["fille"], "boy": ["garçon"],
      "mountain": ["montagne", "colline"], "road": ["route", "rue", "chemin"], "street": ["rue"], "bridge": ["pont"],
      "grass": ["herbe", "pelouse", "pré"], "table": ["table"], "chair": ["chaise"], "window": ["fenêtre"],
      "door": ["porte"],
      "roof": ["toit"], "wall": ["mur"], "sun": ["soleil"], "moon": ["lune"], "cloud": ["nuage"], "beach": ["plage"],
      "sand": ["sable"], "rock": ["rocher", "pierre"], "bicycle": ["vélo", "bicyclette"], "train": ["train"],
      "hat": ["chapeau"],
      "lamp": ["lampe", "lanterne"], "harbour": ["port"], "fruit": ["fruit"], "apple": ["pomme"],
      "bottle": ["bouteille"], "glass": ["verre"],
      "background": ["arrière-plan", "fond"], "foreground": ["premier plan"],
    ],
    praises: [
      "beau", "belle", "beaux", "belles", "joli", "jolie", "joliment", "magnifique", "superbe", "bon", "bonne", "vieux",
      "élégant", "élégante", "artistique", "classique", "traditionnel", "traditionnelle", "réaliste", "détaillé",
      "détaillée",
      "vrai", "vraie", "simple", "moderne", "authentique", "merveilleux", "merveilleuse", "calme", "trop",
    ],
    fillers: [
      "image", "photo", "photographie", "je", "j", "tu", "il", "elle", "on", "nous", "vous", "moi", "me", "m", "te",
      "t", "se",
      "s", "lui", "y", "c", "qu", "qui", "quoi", "dont", "où", "est", "es", "sont", "être", "était", "a", "ai", "as",
      "ont",
      "avoir", "a été", "été pris", "veux", "veut", "voudrais", "voudrait", "souhaite", "aimerais", "peux", "peut",
      "pourrais",
      "s'il te plaît", "s'il vous plaît", "stp", "svp", "merci", "bonjour", "effet", "effets", "lumière", "lumières",
      "éclairage", "scène", "version", "variante", "rendu", "aspect", "air", "ambiance", "atmosphère", "tonalité",
      "ton",
      "tons", "couleur", "couleurs", "coloré", "papier", "technique", "genre", "sorte", "façon dont", "manière", "look",
      "filtre", "temps", "saison", "jour", "journée", "heure", "moment", "juste", "seulement", "aussi", "même", "ici",
      "là",
      "encore", "toujours", "alors", "donc", "si", "quand", "tous", "toutes", "chaque", "autre", "autres", "œuvre",
      "art",
      "art plastique", "paysage", "vue", "décor", "quelque chose", "cela", "ça", "ceci", "peut-être", "possible",
      "plutôt",
      "couvert", "couverte", "plein", "pleine", "impression", "sorte de", "espèce", "tomber", "tombe", "tombante",
      "bien",
      "l'effet", "teinte", "teintes", "teinté", "stp merci", "coup", "au plus", "texture", "rendue", "aspect de",
      "avoir l'air", "baigné", "baignée", "éclairé", "éclairée", "voir", "montre",
    ])
}
