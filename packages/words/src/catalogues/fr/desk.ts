export const desk = {
  title: 'Votre bureau',
  lead: 'Ce qui vous attend, de toutes les salles à la fois.',
  nothing: 'Rien ne vous attend.',
  nothingHint:
    'Les votes ouverts, les textes à déposer ou à appuyer de nouveau, les clés à certifier, les fichiers à inscrire et les sessions à venir apparaissent ici d’eux-mêmes.',
  waiting:
    '{count, plural, one {# élément vous attend} many {# d’éléments vous attendent} other {# éléments vous attendent}}',
  ballot: 'Exprimez le vote de votre délégation',
  roll: 'Saisissez l’appel nominal',
  silence: 'Adopté à l’échéance : faites objection avant, ou laissez faire',
  due: 'Jusqu’au {when}',
  open_vote: 'Un vote est ouvert : clôturez-le quand tous ont voté',
  draft: 'Pas encore déposé',
  renew: 'Votre appui est devenu caduc : renouvelez-le ou laissez-le ainsi',
  statement: 'Pas encore publiée',
  keys: '{count, plural, one {# clé} many {# de clés} other {# clés}} à certifier ou à refuser',
  import: 'Un fichier de votes attend d’être inscrit',
  meeting: 'La séance est ouverte',
  session: 'Une session',
  invitation: 'Votre État est invité : inscrivez sa délégation, ou déclinez',
  objection:
    'Une organisation demande à être accréditée : votre État peut objecter jusqu’à ce jour',
  conference: 'Une conférence',
}
