export const agreement = {
  title: 'Dans quelle mesure les votes concordent : {first}, {second}',
  lead: 'Sur les décisions enregistrées où les deux ont exprimé un vote. Les chiffres décrivent des votes ; ils ne notent personne.',
  eachTitle: 'Dans quelle mesure les votes des autres concordent : {name}',
  eachLead: 'Chaque autre membre, sur les décisions enregistrées où les deux ont exprimé un vote.',
  eachLink: 'Concordance avec les votes des autres',
  chooseOther: 'Comparer avec un autre État',
  show: 'Comparer',
  common:
    'Les deux ont exprimé un vote dans {count, plural, one {# décision} many {# de décisions} other {# décisions}}.',
  noneCommon:
    'Le registre ne contient aucune décision ainsi choisie où les deux ont exprimé un vote.',
  noneCommonHint:
    'Demandez une période plus longue, ou voyez si une plus grande partie du registre peut être importée.',
  same: 'Le même vote',
  partial: 'Une abstention',
  opposite: 'Pour contre contre',
  measure: 'Mesure',
  value: 'Valeur',
  agreement: 'Concordance, de 0 à 1',
  agreementHint:
    'Un vote où l’un s’est abstenu compte pour moitié, pour contre contre pour rien. Quand la plupart votent pour, deux membres concordent souvent sans autre raison.',
  kappa: 'Concordance au-delà du hasard (κ), jusqu’à 1',
  pi: 'Concordance au-delà du hasard (π), jusqu’à 1',
  beyondHint:
    '0 est ce que donnerait le hasard, selon la fréquence des votes pour, contre et des abstentions de chacun ; 1 signifie toujours pareil.',
  otherMeasures: 'Autres mesures',
  sAbsolute: 'S, distances absolues, de −1 à 1',
  sSquared: 'S, distances au carré, de −1 à 1',
  kappaSquared: 'κ, distances au carré',
  piSquared: 'π, distances au carré',
  overTime: 'Au fil du temps',
  overTimeHint:
    'Les questions posées changent avec le temps : un changement ici peut être le leur.',
  by: 'Répartir par',
  bySession: 'Session',
  byYear: 'Année',
  chart:
    'Concordance dans chaque intervalle, de 0 à 1 ; les mêmes chiffres figurent dans le tableau ci-dessous.',
  decisions: 'Décisions',
  apart: 'Où les votes ont différé',
  apartLead:
    'Décisions où les deux ont exprimé un vote, mais pas le même ; les plus récentes d’abord.',
  onlyOpposite: 'Seulement pour contre contre',
  noneApart: 'Dans aucune décision ainsi choisie les deux n’ont exprimé des votes différents.',
  fewest: 'Au moins tant de décisions',
  fewestHint: 'Un chiffre qui repose sur peu de décisions dit peu.',
  differentTwo: 'Choisissez deux États différents.',
}
