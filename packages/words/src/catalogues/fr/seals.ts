export const seals = {
  title: 'Clés',
  lead: 'Une délégation signe ses bulletins avec la clé de son poste. La clé racine de l’État dit quels postes sont les siens.',
  statesOnly: 'Seuls les États détiennent des clés ici, et ce compte n’agit pour aucun.',
  thisDesk: 'Ce poste',
  thisDeskLead:
    'Sa clé est créée dans ce navigateur et nul ne peut l’en extraire. Un autre navigateur a besoin de sa propre clé.',
  notAsDelegate:
    'Seul un délégué demande une clé. Votre administrateur donne ce rôle sous Personnes.',
  insecure:
    'Cette page n’a pas été chargée par une connexion sûre : ce navigateur ne crée donc pas de clé. Ouvrez le hub par https, ou sur sa propre machine sous localhost.',
  noEd25519:
    'Ce navigateur ne sait pas signer avec Ed25519. Chromium à partir de 137, Firefox à partir de 129 et Safari à partir de 17 le savent.',
  noStorage:
    'Ce navigateur ne conserve rien pour cette page, comme certaines fenêtres privées : il ne peut donc garder de clé.',
  label: 'Nom du poste',
  labelHint: 'Dans vos propres mots, par exemple : place 12, écran de gauche',
  makeKey: 'Créer une clé et demander son certificat',
  askAgain: 'Demander son certificat',
  fingerprint: 'Empreinte',
  readAloud:
    'Lisez-la à voix haute à votre administrateur, qui la compare avant de certifier : en personne, ou en appelant un numéro déjà connu.',
  waiting: 'Attend son certificat',
  certified: 'Certifiée : ce poste peut signer',
  ended: 'Terminée : elle ne signe plus rien',
  notAsked: 'Aucun certificat n’a été demandé, ou la demande a été refusée',
  forget: 'Retirer la clé de ce navigateur',
  forgetAsk:
    'La clé est effacée ici pour de bon. Ce qu’elle a signé reste valable. Pour voter de nouveau à ce poste, créez une clé et faites-la certifier.',
  rootKey: 'Clé racine',
  rootLead:
    'Elle certifie les postes de votre État et ne signe rien d’autre. Vous la gardez dans un fichier sous phrase secrète ; ce hub ne l’a jamais.',
  rootSince: 'Déclarée par l’entrée {index}',
  noRoot: 'Votre État n’a pas encore déclaré de clé racine.',
  noRootDelegate: 'Votre administrateur en déclare une ; votre poste peut ensuite être certifié.',
  makeRoot: 'Créer une clé racine',
  makeNewRoot: 'Créer une nouvelle clé racine',
  newRootEnds:
    'Une nouvelle clé racine met fin à toutes les clés certifiées par l’actuelle. Chaque poste a alors besoin d’un nouveau certificat.',
  passphrase: 'Phrase secrète',
  passphraseAgain: 'La phrase secrète encore une fois',
  passphraseHint:
    'Six mots ou plus que personne ne mettrait ensemble. Nul ne peut la retrouver pour vous.',
  passphrasesDiffer: 'Les deux ne sont pas identiques.',
  weak: 'Facile à deviner : ajoutez des mots',
  fair: 'Moyenne : un ou deux mots de plus aideraient',
  strong: 'Difficile à deviner',
  lockFile: 'Créer la clé et l’enfermer dans un fichier',
  working: 'En cours. Dériver la clé de la phrase secrète prend quelques secondes, et c’est voulu.',
  downloadFile: 'Télécharger le fichier de la clé',
  keptFirst:
    'Gardez le fichier avant de déclarer la clé : sans lui, aucun poste ne peut être certifié.',
  keptIt: 'J’ai le fichier en lieu sûr, et la phrase secrète à part.',
  declareRoot: 'Déclarer la clé racine',
  waitingKeys: 'En attente d’un certificat',
  waitingNone:
    'Aucun poste n’attend. Quand un délégué demande, la personne, le poste et l’empreinte figurent ici.',
  person: 'Personne',
  desk: 'Poste',
  certify: 'Certifier',
  certifyWhat: 'Certifier le poste {name}',
  certifyAsk:
    'Faites-vous lire l’empreinte par la personne que vous connaissez, puis ouvrez le fichier gardé. Dès l’entrée suivante, cette clé vote pour votre État.',
  compared: 'L’empreinte qui m’a été lue est celle ci-dessus.',
  keyFile: 'Le fichier de clé gardé',
  otherFile: 'Ce fichier n’est pas la clé racine que votre État a déclarée.',
  otherRequest:
    'Ce que le hub montre n’est pas ce que ce poste a signé. Ne certifiez rien et interrogez la personne.',
  cannotOpen: 'Le fichier ne s’ouvre pas avec cette phrase secrète.',
  decline: 'Refuser',
  takeBack: 'Retirer la demande',
  declineAsk: 'La demande de {name} est retirée. La personne peut demander à nouveau.',
  certifiedKeys: 'Clés certifiées',
  certifiedNone: 'Aucun poste n’a encore été certifié.',
  standing: 'État',
  valid: 'Valable à partir de l’entrée {from}',
  endedAt: 'Terminée par l’entrée {to}',
  revoke: 'Révoquer',
  revokeWhat: 'Révoquer la clé {name}',
  revokeAsk:
    'La clé de ce poste ne signe plus rien dès l’entrée suivante. Ce qu’elle a signé avant reste valable. Cela ne peut être annulé.',
  use: 'Usage',
  useBallot: 'Bulletins de vote',
  useMessage: 'Signer des messages',
  useSealing: 'Ouvrir des messages scellés',
  useRecovery: 'Récupérer des messages scellés',
  certifyMessageAsk:
    'Faites-vous lire l’empreinte par la personne que vous connaissez, puis ouvrez le fichier conservé. Dès l’entrée suivante, cette clé signe les messages adressés à d’autres États.',
  certifySealingAsk:
    'Faites-vous lire l’empreinte par la personne que vous connaissez, puis ouvrez le fichier conservé. Dès l’entrée suivante, les messages destinés à votre État sont scellés pour cette clé.',
  revokeSealingAsk:
    'Dès l’entrée suivante, plus rien n’est scellé pour cette clé. Ce qui l’a été avant s’ouvre toujours avec elle. Cela est irrévocable.',
  tryTitle: 'Pour essayer',
  tryLead:
    'Dans cette démonstration, une seule étape fait tout : une clé racine est créée, déclarée, sert à certifier ce poste, puis est jetée. Un État réel partage ces actes entre son administrateur et ses délégués, et garde le fichier.',
  tryIt: 'Créer et certifier la clé de ce poste',
} as const
