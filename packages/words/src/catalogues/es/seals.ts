export const seals = {
  title: 'Claves',
  lead: 'Una delegación firma sus votos con la clave de su puesto. La clave raíz del Estado dice qué puestos son suyos.',
  statesOnly: 'Aquí solo los Estados tienen claves, y esta cuenta no actúa por ninguno.',
  thisDesk: 'Este puesto',
  thisDeskLead:
    'Su clave se crea en este navegador y nadie puede sacarla de él. Otro navegador necesita una clave propia.',
  notAsDelegate: 'Solo un delegado pide una clave. Su administrador da esa función en Personas.',
  insecure:
    'Esta página no se cargó por una conexión segura, así que este navegador no crea claves. Abra el hub por https, o en su propia máquina como localhost.',
  noEd25519:
    'Este navegador no sabe firmar con Ed25519. Chromium desde 137, Firefox desde 129 y Safari desde 17 sí saben.',
  noStorage:
    'Este navegador no guarda nada para esta página, como algunas ventanas privadas, así que no puede tener una clave.',
  label: 'Nombre del puesto',
  labelHint: 'Con sus propias palabras, por ejemplo: asiento 12, pantalla izquierda',
  makeKey: 'Crear una clave y pedir su certificado',
  askAgain: 'Pedir su certificado',
  fingerprint: 'Huella',
  readAloud:
    'Léala en voz alta a su administrador, que la compara antes de certificar: en persona, o llamando a un número ya conocido.',
  waiting: 'Espera su certificado',
  certified: 'Certificada: este puesto puede firmar',
  ended: 'Terminada: ya no firma nada',
  notAsked: 'No se ha pedido certificado, o la petición se rechazó',
  forget: 'Quitar la clave de este navegador',
  forgetAsk:
    'La clave se borra aquí para siempre. Lo que firmó sigue siendo válido. Para volver a votar desde este puesto, cree una clave y haga que la certifiquen.',
  rootKey: 'Clave raíz',
  rootLead:
    'Certifica los puestos de su Estado y no firma nada más. Usted la guarda en un archivo con frase de paso; este hub nunca la tiene.',
  rootSince: 'Declarada con la entrada {index}',
  noRoot: 'Su Estado aún no ha declarado una clave raíz.',
  noRootDelegate: 'Su administrador declara una; después puede certificarse su puesto.',
  makeRoot: 'Crear una clave raíz',
  makeNewRoot: 'Crear una nueva clave raíz',
  newRootEnds:
    'Una nueva clave raíz pone fin a todas las claves que certificó la actual. Cada puesto necesita entonces un nuevo certificado.',
  passphrase: 'Frase de paso',
  passphraseAgain: 'La frase de paso otra vez',
  passphraseHint:
    'Seis o más palabras que nadie pondría juntas. Nadie puede recuperarla por usted.',
  passphrasesDiffer: 'Las dos no son iguales.',
  weak: 'Fácil de adivinar: añada palabras',
  fair: 'Regular: una o dos palabras más ayudarían',
  strong: 'Difícil de adivinar',
  lockFile: 'Crear la clave y cerrarla en un archivo',
  working: 'Trabajando. Derivar la clave de la frase de paso tarda unos segundos, a propósito.',
  downloadFile: 'Descargar el archivo de la clave',
  keptFirst:
    'Guarde el archivo antes de declarar la clave: sin él no se puede certificar ningún puesto.',
  keptIt: 'Tengo el archivo en lugar seguro, y la frase de paso aparte.',
  declareRoot: 'Declarar la clave raíz',
  waitingKeys: 'En espera de certificado',
  waitingNone:
    'Ningún puesto espera. Cuando un delegado lo pide, aquí figuran la persona, el puesto y la huella.',
  person: 'Persona',
  desk: 'Puesto',
  certify: 'Certificar',
  certifyWhat: 'Certificar el puesto {name}',
  certifyAsk:
    'Haga que la persona que conoce le lea la huella y abra después el archivo guardado. Desde la entrada siguiente, esta clave vota por su Estado.',
  compared: 'La huella que me leyeron es la de arriba.',
  keyFile: 'El archivo de clave guardado',
  otherFile: 'Este archivo no es la clave raíz que su Estado ha declarado.',
  otherRequest:
    'Lo que muestra el hub no es lo que este puesto firmó. No certifique nada y consulte a la persona.',
  cannotOpen: 'El archivo no se abre con esta frase de paso.',
  decline: 'Rechazar',
  takeBack: 'Retirar la petición',
  declineAsk: 'La petición de {name} se retira. La persona puede volver a pedir.',
  certifiedKeys: 'Claves certificadas',
  certifiedNone: 'Aún no se ha certificado ningún puesto.',
  standing: 'Estado',
  valid: 'Válida desde la entrada {from}',
  endedAt: 'Terminada con la entrada {to}',
  revoke: 'Revocar',
  revokeWhat: 'Revocar la clave {name}',
  revokeAsk:
    'La clave de este puesto no firma nada desde la entrada siguiente. Lo que firmó antes sigue siendo válido. No se puede deshacer.',
  use: 'Uso',
  useBallot: 'Papeletas',
  useMessage: 'Firmar mensajes',
  useSealing: 'Abrir mensajes sellados',
  useRecovery: 'Recuperar mensajes sellados',
  certifyMessageAsk:
    'Pida a la persona que conoce que le lea la huella y abra después el archivo guardado. Desde el asiento siguiente, esta clave firma mensajes a otros Estados.',
  certifySealingAsk:
    'Pida a la persona que conoce que le lea la huella y abra después el archivo guardado. Desde el asiento siguiente, los mensajes a su Estado se sellan para esta clave.',
  revokeSealingAsk:
    'Desde el asiento siguiente no se sella nada más para esta clave. Lo sellado antes se sigue abriendo con ella. No se puede deshacer.',
  tryTitle: 'Para probarlo',
  tryLead:
    'En esta demostración, un paso lo hace todo: se crea una clave raíz, se declara, certifica este puesto y se desecha. Un Estado real reparte estos actos entre su administrador y sus delegados, y guarda el archivo.',
  tryIt: 'Crear y certificar la clave de este puesto',
} as const
