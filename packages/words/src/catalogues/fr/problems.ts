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
}
