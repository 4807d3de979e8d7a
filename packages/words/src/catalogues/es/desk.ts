export const desk = {
  title: 'Su mesa',
  lead: 'Lo que le espera, de todas las salas a la vez.',
  nothing: 'Nada le espera.',
  nothingHint:
    'Las votaciones abiertas, los textos por presentar o por apoyar de nuevo, las claves por certificar, los archivos por registrar y los próximos períodos de sesiones aparecen aquí por sí solos.',
  waiting:
    '{count, plural, one {# asunto le espera} many {# de asuntos le esperan} other {# asuntos le esperan}}',
  ballot: 'Emita el voto de su delegación',
  roll: 'Introduzca la votación nominal',
  silence: 'Se aprueba al vencer el plazo: objete antes o déjelo estar',
  due: 'Hasta {when}',
  open_vote: 'Hay una votación abierta: ciérrela cuando todos hayan votado',
  draft: 'Todavía sin presentar',
  renew: 'Su apoyo ha quedado sin efecto: renuévelo o déjelo así',
  statement: 'Todavía sin publicar',
  keys: '{count, plural, one {# clave} many {# de claves} other {# claves}} por certificar o rechazar',
  import: 'Un archivo de votos espera ser registrado',
  meeting: 'La reunión está abierta',
  session: 'Un período de sesiones',
  invitation: 'Su Estado está invitado: inscriba su delegación o decline',
  objection: 'Una organización pide ser acreditada: su Estado puede objetar hasta ese día',
  conference: 'Una conferencia',
}
