extension Instruction {
  /// French instructions.
  static let french = table(
    """
    > pas de neige, mais de la pluie
    appliqué : pluie (68 %)
    laissé de côté : neige
    > une aquarelle au crépuscule avec un dragon
    appliqué : aquarelle (68 %), crépuscule (68 %)
    Le studio local ne sait pas ajouter un dragon.
    > à l'aquarelle, sans pluie
    appliqué : aquarelle (68 %)
    laissé de côté : pluie
    > le ciel en néon
    appliqué : néon (68 %, ciel)
    > l'arrière-plan flou, à l'huile
    appliqué : huile (68 %)
    Le studio local ne sait pas flouter l'arrière-plan.
    > garde le bateau, fais une gravure sur bois
    appliqué : gravure sur bois (68 %)
    gardé tel quel : le bateau
    > enlève la voiture, en hiver
    appliqué : hiver (68 %)
    Le studio local ne sait pas enlever la voiture.
    > remplace la voiture par un vélo, de nuit
    appliqué : nuit (68 %)
    Le studio local ne sait pas remplacer la voiture par un vélo.
    > un peu de pluie
    appliqué : pluie (32 %)
    > très fort sépia
    appliqué : sépia (92 %)
    > brouillard très léger
    appliqué : brouillard (32 %)
    > ne mets pas de neige mais du brouillard
    appliqué : brouillard (68 %)
    laissé de côté : neige
    > la moitié gauche en mosaïque
    appliqué : mosaïque (68 %, moitié gauche)
    > le tiers supérieur dans le brouillard
    appliqué : brouillard (68 %, tiers supérieur)
    > le bateau en pixel art et le ciel au fusain
    appliqué : fusain (68 %, ciel), pixel art (68 %, bateau)
    > ce n'est pas une aquarelle mais un pastel
    appliqué : pastel (68 %)
    laissé de côté : aquarelle
    > forêt d'automne
    appliqué : automne (68 %)
    pas compris : forêt
    > un dessin au crayon sur papier bleu
    appliqué : crayon (68 %)
    > aquarelle aux couleurs sourdes
    appliqué : aquarelle (68 %)
    > aquarelle plutôt que gouache
    appliqué : aquarelle (68 %)
    laissé de côté : gouache
    > ajoute des lanternes, clair de lune
    appliqué : clair de lune (68 %)
    Le studio local ne sait pas ajouter des lanternes.
    > noir et blanc
    appliqué : noir et blanc (68 %)
    > en noir et blanc, très contrasté
    appliqué : noir et blanc (68 %)
    pas compris : contrasté
    > une peinture à l'huile à la manière de Monet
    appliqué : huile (68 %)
    aucun artiste n'est imité : Monet
    > heure dorée, un soupçon de brume
    appliqué : brouillard (32 %), heure dorée (68 %)
    > plus de neige
    appliqué : neige (80 %)
    > le port en hiver
    appliqué : hiver (68 %)
    > une forêt enneigée
    appliqué : neige (68 %)
    Le studio local ne sait pas ajouter une forêt.
    > la mer en mosaïque
    appliqué : mosaïque (68 %)
    pas de cadre pour : mer, donc mosaïque sur toute l'image
    > le bateau et le ciel en néon
    appliqué : néon (68 %, bateau et ciel)
    > tout en broderie sauf le ciel
    appliqué : broderie (68 %)
    gardé tel quel : le ciel
    > le ciel sans neige, à l'encre
    appliqué : encre (68 %)
    laissé de côté : neige
    > sans dragon, au pastel
    appliqué : pastel (68 %)
    Le studio local ne sait pas enlever dragon.
    > un dragon au fusain
    appliqué : fusain (68 %)
    Le studio local ne sait pas ajouter un dragon.
    > transforme la photo en vitrail
    appliqué : vitrail (68 %)
    > fais-en une bande dessinée
    appliqué : bande dessinée (68 %)
    > peins-le à l'huile
    appliqué : huile (68 %)
    > je voudrais une ambiance d'hiver très forte
    appliqué : hiver (92 %)
    > un léger voile de brume
    appliqué : brouillard (32 %)
    > ajoute un peu de neige et beaucoup de brouillard
    appliqué : brouillard (92 %), neige (32 %)
    > pas trop de pluie
    appliqué : pluie (32 %)
    > ni pluie ni neige, aquarelle
    appliqué : aquarelle (68 %)
    laissé de côté : pluie, neige
    > supprime les gens, fusain
    appliqué : fusain (68 %)
    Le studio local ne sait pas enlever les gens.
    > en bas à gauche une mosaïque
    appliqué : mosaïque (68 %, quart inférieur gauche)
    > le quart inférieur droit en pixel art
    appliqué : pixel art (68 %, quart inférieur droit)
    > le centre en infrarouge
    appliqué : infrarouge (68 %, partie centrale)
    > les bords en sépia
    appliqué : sépia (68 %, bords)
    > en haut, du brouillard
    appliqué : brouillard (68 %, tiers supérieur)
    > du brouillard en haut
    appliqué : brouillard (68 %, tiers supérieur)
    > de la pluie sur la moitié droite
    appliqué : pluie (68 %, moitié droite)
    > de la pluie sur la vitre
    appliqué : pluie (68 %)
    > le bateau reste, tout le reste en noir et blanc
    appliqué : noir et blanc (68 %, le reste)
    gardé tel quel : le bateau
    > conserve les couleurs, gravure
    appliqué : eau-forte (68 %)
    > rends le ciel brumeux
    appliqué : brouillard (68 %, ciel)
    > il neige doucement
    appliqué : neige (32 %)
    > un tableau
    appliqué : huile (68 %)
    « tableau » a été pris pour : huile
    > une vieille photo jaunie
    appliqué : sépia (68 %)
    « vieille photo » a été pris pour : sépia
    pas compris : jaunie
    > dans le style de Van Gogh, à l'huile
    appliqué : huile (68 %)
    aucun artiste n'est imité : Van Gogh
    > à la manière d'une gravure
    appliqué : eau-forte (68 %)
    > comme un rêve
    appliqué : rêve (68 %)
    > cœur de néon
    appliqué : néon (68 %)
    pas compris : cœur
    > ÉTÉ
    appliqué : été (68 %)
    > en été
    appliqué : été (68 %)
    > l'été indien
    appliqué : automne (68 %)
    > coucher de soleil légèrement brumeux
    appliqué : brouillard (32 %), crépuscule (68 %)
    > aquarelle à 30 %
    appliqué : aquarelle (30 %)
    > encre de Chine et lavis
    appliqué : encre (68 %)
    > effet risographie rose et bleu
    appliqué : risographie (68 %)
    > affiche en turquoise et orange
    appliqué : affiche (68 %)
    > n'ajoute pas de pluie ; clair de lune
    appliqué : clair de lune (68 %)
    laissé de côté : pluie
    > ne touche pas au bateau, linogravure
    appliqué : linogravure (68 %)
    gardé tel quel : bateau
    > sérigraphie
    appliqué : affiche (68 %)
    > moins sombre, aquarelle
    appliqué : aquarelle (68 %)
    laissé de côté : nuit
    > plus sombre
    appliqué : nuit (80 %)
    « sombre » a été pris pour : nuit
    > une aquarelle chatoyante
    appliqué : aquarelle (68 %)
    pas compris : chatoyante
    > ni nuit ni nuit
    > sans pluie
    > pas de nuit, pas de neige
    > fais tomber la neige
    appliqué : neige (68 %)
    > il pleut fort
    appliqué : pluie (92 %)
    > à la gouache, couleurs en plein jour
    appliqué : gouache (68 %)
    > en automne, avec des feuilles mortes
    appliqué : automne (68 %)
    > une gravure ancienne
    appliqué : eau-forte (68 %)
    > une affiche rétro
    appliqué : affiche (68 %), pellicule passée (68 %)
    > pellicule délavée
    appliqué : pellicule passée (68 %)
    > la personne en bande dessinée
    appliqué : bande dessinée (68 %, personne)
    > les personnes en bande dessinée
    appliqué : bande dessinée (68 %, personnes)
    > comme un vitrail d'église
    appliqué : vitrail (68 %)
    > le ciel à l'aquarelle
    appliqué : aquarelle (68 %, ciel)
    > un ciel de neige
    appliqué : neige (68 %)
    Le studio local ne sait pas ajouter un ciel.
    > la moitié inférieure sous la neige
    appliqué : neige (68 %, moitié inférieure)
    > à droite en pixel art
    appliqué : pixel art (68 %, moitié droite)
    > au premier plan du brouillard
    appliqué : brouillard (68 %)
    pas de cadre pour : premier plan, donc brouillard sur toute l'image
    > sans les gens, en noir et blanc
    appliqué : noir et blanc (68 %)
    Le studio local ne sait pas enlever les gens.
    > n'enlève pas le bateau, huile
    appliqué : huile (68 %)
    gardé tel quel : le bateau
    > je ne veux pas de pluie
    > ne fais pas une aquarelle, fais plutôt un pastel
    appliqué : pastel (68 %)
    laissé de côté : aquarelle
    > crayon et aquarelle
    appliqué : aquarelle (68 %), crayon (68 %)
    > aquarelle ou gouache
    appliqué : aquarelle (68 %), gouache (68 %)
    > moins de brouillard
    appliqué : brouillard (50 %)
    > beaucoup plus de brouillard
    appliqué : brouillard (92 %)
    > brodé au point de croix
    appliqué : broderie (68 %)
    > linogravure en deux couleurs
    appliqué : linogravure (68 %)
    > fusain sur papier kraft
    appliqué : fusain (68 %)
    > cyanotype indigo
    appliqué : cyanotype (68 %)
    > un cadre blanc
    appliqué : passe-partout (68 %)
    > une vignette discrète
    appliqué : vignettage (32 %)
    > nuit étoilée
    appliqué : nuit (68 %)
    > nuit d'hiver au clair de lune
    appliqué : clair de lune (68 %), hiver (68 %), nuit (68 %)
    > ambiance de rêve
    appliqué : rêve (68 %)
    > ajoute un dragon et des lanternes
    > un château dans la brume
    appliqué : brouillard (68 %)
    Le studio local ne sait pas ajouter un château.
    > change le bateau en dragon, nuit
    appliqué : nuit (68 %)
    Le studio local ne sait pas remplacer le bateau par dragon.
    > plus clair, au printemps
    appliqué : printemps (68 %)
    Le studio local ne sait pas éclaircir.
    > coloré au pastel
    appliqué : pastel (68 %)
    > transforme le ciel en néon
    appliqué : néon (68 %, ciel)
    > la mer en mosaïque, gouache
    appliqué : gouache (68 %)
    pas de cadre pour : mer, donc sans mosaïque
    """)
}
