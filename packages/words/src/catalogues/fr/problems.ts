export const problems = {
  malformed: 'La demande n’a pas pu être lue. Vérifiez sa forme et renvoyez-la.',
  unauthenticated: 'Connectez-vous d’abord.',
  forbidden:
    'Vous n’êtes pas autorisé à faire cela. Au besoin, adressez-vous à l’administrateur de votre État.',
  'not-found': 'Il n’y a rien à cette adresse que vous puissiez voir. Vérifiez l’adresse.',
  'not-acceptable': 'Cela n’est pas disponible dans le format demandé.',
  conflict: 'Cela est en conflit avec ce qui existe déjà. Rechargez et comparez.',
  gone: 'Cela n’existe plus.',
  'changed-meanwhile':
    'Cela a changé depuis que vous l’avez chargé. Rechargez et refaites votre modification.',
  'too-large': 'C’est trop volumineux. Envoyez-le en parties plus petites.',
  'unsupported-media-type': 'Ce type de contenu n’est pas accepté ici.',
  invalid: 'Une donnée saisie n’est pas valide. Corrigez-la et renvoyez.',
  'too-many': 'Trop de demandes. Attendez un peu et réessayez.',
  unavailable: 'La plateforme n’est pas disponible pour le moment. Réessayez plus tard.',
  full: 'La plateforme n’a plus d’espace. Prévenez son exploitant.',
  internal: 'Une erreur s’est produite. Réessayez ; si elle persiste, prévenez l’exploitant.',
  unknown: 'La plateforme n’a pas pu faire cela. Code du motif : {code}',
  'audience-of-others':
    'D’autres ont contribué à cette collection pour ses lecteurs actuels : elle ne peut pas être ouverte à davantage. Moins de lecteurs est possible ; pour davantage, ouvrez une nouvelle collection.',
  'red-needs-named-persons':
    'TLP:RED s’adresse à des personnes nommées : désignez des personnes comme destinataires ou choisissez un autre marquage.',
  'identity-bound': 'Cette identité est déjà liée à une partie.',
  'identity-not-own':
    'Versez d’abord cette identité dans une collection. Une identité que d’autres ont aussi fournie ne peut pas être liée.',
  'identity-expected': 'Seul l’identifiant d’une identité peut être lié : identity--….',
  'alias-taken': 'Ce groupe a déjà une collection portant ce nom court.',
  'group-exists': 'Un groupe porte déjà cet identifiant. Choisissez-en un autre.',
  'member-already': 'Cet État est déjà membre aujourd’hui.',
  'state-unknown': 'Aucun État n’a ici le code {code}.',
  'decision-unknown':
    'Le registre ne contient aucun document {symbol}. Vérifiez la cote ou cherchez par mots.',
  'name-taken': 'Quelqu’un se connecte déjà sous ce nom. Choisissez-en un autre.',
  'own-account': 'Vous ne pouvez pas fermer votre propre compte. Un autre administrateur le peut.',
  'role-unfit': 'Ce rôle ne convient pas à ce type de partie.',
  'scope-missing': 'La clé ou la session n’a pas ce droit.',
  'password-change-needed': 'Choisissez d’abord votre propre mot de passe, sous Votre compte.',
  'session-needed': 'Connectez-vous avec votre mot de passe ; une clé ne suffit pas.',
  'no-party': 'Ce compte n’agit pour personne et ne peut donc pas faire cela.',
  'no-mandate': 'Ce compte n’a plus aucun rôle. Adressez-vous à son administrateur.',
  'password-must-change':
    'Choisissez d’abord votre propre mot de passe. Jusque-là, seul votre compte est accessible.',
  'password-wrong': 'Le mot de passe actuel n’est pas exact.',
  'code-wrong': 'Le code à usage unique n’est pas exact ou a déjà servi. Attendez le suivant.',
  'code-enrolled': 'Supprimez d’abord le code à usage unique en place.',
  'sign-in-failed': 'Le nom, le mot de passe ou le code ne correspond pas.',
  'set-up-code-wrong':
    'Le code d’installation n’est pas exact. La plateforme l’a affiché à son démarrage.',
  'filter-wrong': 'Quelque chose ne va pas dans le filtre. La ligne de filtre montre où.',
  'bundle-unreadable': 'Ceci n’a pas pu être lu comme un lot STIX.',
  'too-many-objects': 'Il y a trop d’objets pour un seul envoi. Envoyez-les en plusieurs fois.',
  starting: 'La plateforme démarre. Réessayez dans un instant.',
}
