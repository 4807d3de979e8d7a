export const problems = {
  malformed: 'No se pudo leer la solicitud. Compruebe su forma y envíela de nuevo.',
  unauthenticated: 'Inicie sesión primero.',
  forbidden:
    'No está autorizado a hacer esto. Si lo necesita, diríjase al administrador de su Estado.',
  'not-found': 'En esta dirección no hay nada que usted pueda ver. Compruebe la dirección.',
  'not-acceptable': 'Esto no está disponible en el formato solicitado.',
  conflict: 'Esto entra en conflicto con lo que ya existe. Cárguelo de nuevo y compare.',
  gone: 'Esto ya no existe.',
  'changed-meanwhile': 'Esto ha cambiado desde que lo cargó. Cárguelo de nuevo y repita su cambio.',
  'too-large': 'Esto es demasiado grande. Envíelo en partes más pequeñas.',
  'unsupported-media-type': 'Este tipo de contenido no se acepta aquí.',
  invalid: 'Un dato introducido no es válido. Corríjalo y envíelo de nuevo.',
  'too-many': 'Demasiadas solicitudes. Espere un poco e inténtelo de nuevo.',
  unavailable: 'La plataforma no está disponible por el momento. Inténtelo más tarde.',
  full: 'La plataforma no tiene más espacio. Avise a su operador.',
  internal: 'Se ha producido un error. Inténtelo de nuevo; si persiste, avise al operador.',
  unknown: 'La plataforma no pudo hacer esto. Código del motivo: {code}',
  'audience-of-others':
    'Otros han contribuido a esta colección para sus lectores actuales, por lo que no puede abrirse a más. Es posible tener menos lectores; para tener más, abra una colección nueva.',
  'red-needs-named-persons':
    'TLP:RED es para personas nombradas: designe personas como destinatarios o elija otra marca.',
  'identity-bound': 'Esta identidad ya está vinculada a una parte.',
  'identity-not-own':
    'Aporte primero esta identidad a una colección. Una que otros también han aportado no puede vincularse.',
  'identity-expected': 'Solo puede vincularse el identificador de una identidad: identity--….',
  'too-slow': 'El envío llegó con demasiada lentitud. Vuelva a enviarlo completo.',
  'standing-changed':
    'Su sesión, su clave o sus funciones cambiaron durante el envío. No se hizo nada. Inicie sesión de nuevo.',
  'terms-changed':
    'Los lectores de esta colección o su marca predeterminada cambiaron durante el envío. No se añadió nada. Compruébelos y vuelva a enviar.',
  'marking-of-others':
    'Otros contribuyen a esta colección con su marca predeterminada, por lo que solo puede hacerse más estricta. Para otra, abra una colección nueva.',
  'own-password': 'Cambie su propia contraseña en Su cuenta. Allí se pide la actual.',
  'password-same': 'Elija una contraseña distinta de la actual.',
  'too-many-at-once':
    'Demasiadas solicitudes a la vez desde aquí. Espere a que se respondan las que ya hizo.',
  'too-many-streams':
    'Demasiados lectores siguen las novedades en este momento. Vuelva a cargar la página más tarde.',
  'too-many-words': 'Busque con {most} palabras como máximo.',
  'alias-taken': 'Este grupo ya tiene una colección con ese nombre corto.',
  'group-exists': 'Ya existe un grupo con este identificador. Elija otro.',
  'member-already': 'Este Estado ya es miembro hoy.',
  'state-unknown': 'Ningún Estado tiene aquí el código {code}.',
  'law-article-unknown':
    'Nada de aquello con lo que se comparan las leyes se llama {article}. Elija de la lista.',
  'law-version-unknown':
    'Aquí no existe esa versión de una ley. Puede haberse retirado: empiece por la página del Estado.',
  'group-unknown': 'Aquí no hay ningún grupo {group}. Elija de la lista.',
  'fact-unknown': '{fact} no es un hecho de la lista, o la respuesta no es sí, no ni desconocido.',
  'fact-contradiction': 'Dos respuestas se contradicen: {fact} y {other}. Corrija una de ellas.',
  'dual-query-invalid': 'Indique dos Estados o más, cada uno una vez, y artículos sobre delitos.',
  'decision-unknown':
    'El registro no contiene ningún documento {symbol}. Compruebe la signatura o busque por palabras.',
  'name-taken': 'Alguien ya inicia sesión con este nombre. Elija otro.',
  'own-account': 'No puede cerrar su propia cuenta. Otro administrador sí puede.',
  'role-unfit': 'Este rol no corresponde a este tipo de parte.',
  'scope-missing': 'La clave o la sesión no tiene este derecho.',
  'password-change-needed': 'Elija primero una contraseña propia, en Su cuenta.',
  'session-needed': 'Inicie sesión con su contraseña; una clave no basta.',
  'no-party': 'Esta cuenta no actúa por nadie y no puede hacer esto.',
  'no-mandate': 'Esta cuenta ya no tiene ningún rol. Consulte a su administrador.',
  'password-wrong': 'La contraseña actual no es correcta.',
  'code-wrong': 'El código de un solo uso no es correcto o ya se usó. Espere el siguiente.',
  'code-enrolled': 'Elimine primero el código de un solo uso que tiene.',
  'sign-in-failed': 'El nombre, la contraseña o el código no coincide.',
  'set-up-code-wrong':
    'El código de instalación no es correcto. La plataforma lo mostró al arrancar.',
  'filter-wrong': 'Algo no es correcto en el filtro. La línea de filtro muestra dónde.',
  'bundle-unreadable': 'Esto no pudo leerse como un paquete STIX.',
  'too-many-objects': 'Son demasiados objetos para un solo envío. Envíelos en varios.',
  'rule-unknown': 'Ninguna regla de decisión se llama aquí {rule}.',
  'vote-open-already': 'Este órgano tiene una votación abierta. Ciérrela o anúlela primero.',
  'nobody-votes': 'El órgano no tiene hoy ningún miembro que pueda votar.',
  'more-present-than-members':
    'No puede haber {present} delegaciones presentes: el órgano tiene {members} miembros que pueden votar.',
  'vote-not-open': 'Esta votación no está abierta; ya no se cuenta nada más.',
  'vote-not-closed': 'Esto es posible una vez cerrada la votación.',
  'vote-of-earlier-log':
    'El registro de este servidor ha comenzado de nuevo desde esta votación; no se le puede añadir nada.',
  'ballot-not-next':
    'Ya hay un voto posterior de su delegación. Cargue de nuevo la votación y vote.',
  'other-motion': 'Lo firmado es para otra moción. Cargue de nuevo la votación y vote.',
  'other-log':
    'Lo firmado nombra otro estado del registro que el de este servidor. Cargue de nuevo la votación y vote.',
  'other-delegation': 'Solo la propia delegación emite su voto.',
  'key-not-valid':
    'Su Estado no ha certificado esta clave, o le ha puesto fin. Pida a su administrador que certifique la clave de este puesto.',
  'announced-differs':
    'El tablero muestra otras cifras que las anunciadas. Compárelas; no se ha cerrado nada.',
  'roll-not-agreed':
    'Dos personas deben haber anotado las mismas respuestas antes de cerrar la votación.',
  'not-by-roll-call': 'Las delegaciones votan aquí desde su propio puesto.',
  'by-roll-call': 'Esta votación es nominal: responda de viva voz.',
  'roll-wait': 'Le toca introducirla a la otra persona: después podrá hacerlo usted de nuevo.',
  'roll-enough':
    'Una persona introduce una votación nominal {most, number} veces como máximo. Cancele la votación y sométala de nuevo.',
  'no-silence': 'Esta regla no conoce el procedimiento de silencio. Elija otra.',
  'silence-time': 'Elija un momento futuro, dentro de un año y no antes de {hours, number} h.',
  'silence-objects': 'Bajo silencio una delegación objeta o no dice nada.',
  'silence-over': 'El plazo ha vencido: ya no se aceptan objeciones.',
  'silence-lasts': 'Nadie ha objetado: termina por sí mismo al vencer el plazo. Puede cancelarse.',
  'not-on-roll': '{member} no figura en la lista de esta votación.',
  'seal-wrong': 'Lo firmado no es válido. Cargue de nuevo la página y firme otra vez.',
  'key-known':
    'Esta clave ya se conoce, o la clave raíz ha cambiado entretanto. Cargue de nuevo la página.',
  'root-key-missing':
    'Su parte aún no ha declarado una clave raíz. Su administrador lo hace primero.',
  'key-not-held': 'Su parte no tiene tal clave en vigor.',
  'key-requests-waiting': 'Puede tener {most} solicitudes en espera. Retire antes una.',
  'csv-unclosed-quote':
    'Unas comillas abiertas en la línea {line} no se cierran. Corrija el CSV y envíelo de nuevo.',
  'csv-stray-quote':
    'En la línea {line} hay unas comillas donde no puede haberlas. Corrija el CSV y envíelo de nuevo.',
  'csv-stray-carriage-return':
    'En la línea {line} un fin de línea está incompleto. Guarde el archivo como CSV y envíelo de nuevo.',
  'csv-nul':
    'La línea {line} contiene un carácter que ningún texto tiene. Quizá no sea un archivo CSV.',
  'csv-row-too-long':
    'La fila de la línea {line} supera los {most, number} bytes. Quizá no sea un archivo CSV de votos.',
  'csv-field-too-long': 'Un campo de la línea {line} supera los {most, number} bytes.',
  'csv-too-many-fields': 'La línea {line} tiene más de {most, number} campos.',
  'csv-field-count':
    'La línea {line} tiene {found, number} campos y el encabezado {expected, number}. Quizá el archivo esté cortado.',
  'csv-too-many-rows': 'El archivo tiene más de {most, number} filas. Envíelo por partes.',
  'encoding-not-utf-8':
    'El archivo no está en UTF-8, como se indicó. Guárdelo en UTF-8 y envíelo de nuevo.',
  'encoding-utf-16': 'El archivo está en UTF-16. Guárdelo como CSV en UTF-8 y envíelo de nuevo.',
  'file-changed': 'El archivo del servidor no es el que se envió. Envíelo de nuevo.',
  'file-compressed':
    'El archivo está comprimido de un modo que aquí no se lee. Envíe el CSV mismo o comprimido con gzip.',
  'file-not-csv': 'No es un archivo CSV. Envíe el CSV mismo o comprimido con gzip.',
  'file-gzip-broken': 'El archivo comprimido está dañado o cortado. Envíelo de nuevo.',
  'file-empty': 'Este archivo está vacío.',
  'file-too-large': 'El archivo supera los {most, number} bytes. Envíelo por partes.',
  'file-too-much': 'El archivo contiene más de lo que puede leerse de una vez. Envíelo por partes.',
  'document-in-draft': 'Ya se está preparando una versión. Publíquela o descártela primero.',
  'document-no-draft': 'Lo publicado queda como está. Comience una nueva versión.',
  'document-changed': 'El documento ha cambiado entretanto. Léalo como está ahora y actúe después.',
  'document-empty': 'Añada primero un texto o un archivo.',
  'document-not-public': 'No todos pueden ver este órgano. Dirija el documento a sus miembros.',
  'document-expected': 'Envíe un PDF o un archivo de Word (.docx).',
  'session-unknown': 'No es un período de sesiones de ese órgano.',
  'title-empty': 'Escriba palabras que se vean.',
  'text-too-many-paragraphs': 'Un texto tiene como máximo {most, number} párrafos.',
  'file-not-document':
    'No es un PDF ni un archivo de Word (.docx) sin macros. Envíe uno de ellos, sea cual sea su nombre.',
  'file-old-word':
    'Guárdelo como .docx, sin contraseña, y envíe ese. Los archivos antiguos de Word no se leen.',
  'file-broken': 'El archivo está dañado o incompleto. Envíelo de nuevo.',
  'file-encrypted': 'El archivo tiene contraseña. Envíelo sin ella.',
  'file-too-slow':
    'La lectura del archivo tardó demasiado. Envíe uno más sencillo o pegue su texto.',
  'file-lost': 'El archivo ya no está en el servidor. Envíelo de nuevo.',
  'file-not-awaited': 'Esta importación no espera un archivo así.',
  'body-broken-off': 'El archivo no llegó entero. Envíelo de nuevo.',
  'csv-expected': 'Envíe un archivo CSV, tal cual o comprimido con gzip.',
  'format-unknown': 'El encabezado no es el de ninguna disposición de votos conocida: {columns}',
  'format-missing-columns': 'Al archivo le faltan columnas sin las que no puede leerse: {columns}',
  'format-repeated-column': 'El encabezado tiene dos veces la columna {column}.',
  'format-needs-roll-calls':
    'Esta disposición tiene sus votaciones nominales en un segundo archivo. Envíe ambos.',
  'format-bad-value': 'La línea {line} contiene algo que no puede leerse: {value}',
  'format-too-many-decisions':
    'El archivo tiene más de {most, number} decisiones. Envíelo por partes.',
  'format-too-many-members':
    'El archivo nombra más de {most, number} miembros. Quizá no sea un archivo de votos.',
  'imports-waiting': 'Ya esperan demasiados archivos. Inscriba o descarte algunos primero.',
  'import-not-held': 'Solo puede inscribirse un archivo leído y no descartado.',
  'import-changed':
    'El registro ha cambiado desde entonces: ahora se inscribirían {added, number} decisiones. Vuelva a mirar el informe y confirme.',
  'import-ended': 'Esta importación ya ha terminado.',
  'ballots-enough': 'Una delegación vota como máximo {most} veces en una votación.',
  'intentions-enough': 'Una delegación presenta como máximo {most} notas sobre una votación.',
  'key-acts-enough':
    'Su parte ha hecho {most} operaciones con sus claves y no se aceptan más. Aún se pueden revocar claves.',
  'key-acts-today':
    'Su parte ha hecho {most} operaciones con sus claves en un día. Continúe mañana.',
  starting: 'La plataforma está arrancando. Inténtelo en un momento.',
  'body-exists': 'Ya hay un órgano con este nombre corto. Elija otro.',
  'reason-needed':
    'Indique el motivo: cambian fechas con las que otros cuentan, o lo previsto se aplaza, se cancela o se reabre.',
  'session-change-impossible':
    'De este estado no puede pasar a aquel. Cargue de nuevo y elija de lo que se ofrece.',
  'session-days-needed':
    'Indique el primer y el último día, o que las fechas de lo aplazado están por fijar.',
  'session-days-wrong': 'El último día es el primero o posterior, dentro de {most} días.',
  'session-unchanged': 'Todo está ya así. Cambie algo primero.',
  'item-exists': 'El programa ya tiene un tema {number}. Elija otro número.',
  'item-decided': 'Sobre este tema ya se ha decidido.',
  'item-unknown': 'No es un tema del programa de este período.',
  'meeting-not-open': 'Abra primero una sesión: esto se hace en sesión.',
  'meeting-open': 'Levante primero la sesión abierta.',
  'meeting-closed': 'La sesión está levantada: ya no se inscribe a nadie.',
  'meeting-change-impossible': 'La sesión no puede pasar ahora a ese estado. Cárguela de nuevo.',
  'session-not-open':
    'Abra primero el período de sesiones: sus sesiones se abren mientras está en curso.',
  'floor-requested': 'Esta solicitud ya está en la lista.',
  'replies-used': 'Ya se han ejercido dos respuestas sobre el tema.',
  'speaker-not-waiting': 'Solo cambian de lugar quienes esperan. Cargue la lista de nuevo.',
  'speaker-change-impossible': 'Ya no es posible para este orador. Cargue la lista de nuevo.',
  'not-a-member': 'Solo se da la palabra a un Estado que hoy es miembro del órgano.',
  'not-of-that-group': 'Un Estado habla en nombre de los grupos a los que hoy pertenece.',
  'statement-empty': 'Escriba un título y un texto: de lo enviado no se ve nada.',
  'statement-published':
    'La declaración está publicada y queda como está. Publique en su lugar una corrección junto a ella.',
  'statement-draft': 'La declaración aún no está publicada: modifique su borrador.',
  'statement-changed':
    'El texto ha cambiado desde que lo leyó. Léalo como está ahora y luego actúe.',
  'statement-unchanged': 'El texto ya dice eso. Cambie algo primero.',
  'statement-not-public': 'No todos pueden ver esta sesión: dirija la declaración a los miembros.',
  'statement-no-members':
    'Solo una declaración en un órgano de esta plataforma puede ser para sus miembros.',
  'reply-impossible':
    'Un derecho de respuesta contesta a una declaración publicada, y no lo lee nadie que no pueda leer esta.',
  'proposal-step-impossible':
    'No es posible en el estado actual del proyecto. Cárguelo de nuevo y elija entre lo que se ofrece.',
  'proposal-text-changed':
    'El texto ha cambiado desde que lo leyó. Léalo como está ahora y actúe después.',
  'sponsor-already': 'Su Estado ya patrocina esta versión.',
  'not-a-sponsor': 'Su Estado no patrocina este proyecto, así que no hay nada que retirar.',
  'voting-has-begun': 'La votación ha comenzado: ya no se añaden patrocinadores.',
  'proposer-withdraws': 'Su Estado lo propone. Retire el proyecto mismo.',
  'text-too-large':
    'Un texto tiene como máximo {blocks, number} párrafos y {characters, number} caracteres. Ponga el resto en un anexo aparte.',
  'amendments-enough': 'Su Estado tiene {most, number} enmiendas a ella. Retire primero una.',
  'vote-on-it-open': 'Hay una votación abierta sobre ella: ciérrela o cancélela primero.',
  'text-wrong':
    'El texto no puede tomarse como está. Revise {paragraph}: está vacío, numerado dos veces o tiene caracteres invisibles.',
  'edits-wrong':
    'El párrafo {paragraph} no puede cambiarse así. No está en el texto, o dos de los cambios se contradicen en él.',
  'text-unchanged': 'El texto ya dice eso. Cambie algo primero.',
  'proposal-tabled': 'El proyecto está presentado. Revíselo: todos verán qué cambia.',
  'proposal-draft': 'Es todavía un borrador: solo lo lee su delegación.',
  'amendment-unknown':
    'No hay ninguna enmienda {amendment} a este proyecto a la que pueda referirse esto.',
  'symbol-taken': 'La signatura {symbol} ya se asignó. Elija otra.',
  'plan-wrong':
    'Esto no cabe en el plan de votación: {about}. Un párrafo está en una sola parte, y lo nombrado debe existir.',
  'step-not-due': 'Antes de esta hay otra votación, o la votación no ha comenzado.',
  'motion-pending': 'Hay una moción pendiente. Se decide antes de la votación.',
  'zone-unknown': 'Ninguna zona horaria se llama {zone}. Elija una, por ejemplo Asia/Almaty.',
  'language-unknown': 'Ningún idioma tiene el código {language}. Escriba, por ejemplo, fr o kk.',
  'hours-wrong':
    'Un horario que empieza y termina a la misma hora no contiene nada. Si la oficina está siempre atendida, indíquelo.',
  'channel-wrong':
    'El canal {place} no puede usarse tal como está escrito: {value}. Los números empiezan con + y el prefijo del país.',
  'no-state': 'Solo pueden hacerlo las personas que actúan en nombre de un Estado.',
  'note-date-wrong': 'La fecha de la nota está en el futuro. Indique la fecha que lleva.',
  'note-used':
    'Su Estado ya registró la nota {number}. Cada nota se registra una vez: búsquela entre las designaciones o indique otro número.',
  'second-person-made':
    'Uno de ustedes creó la cuenta del otro o su contraseña y podría actuar por ambos. Hace falta una tercera persona de su parte.',
  'second-person-needed': 'Usted lo propuso. Lo aprueba otra persona de su Estado.',
  'nomination-decided': 'Ya está decidido. Vuelva a cargarlo.',
  'audience-unknown':
    'Su Estado no está hoy en {entry}, por lo que no puede compartirse con él. Elija uno de sus grupos o todos los Estados.',
  'contact-unknown': 'Indique otro punto de contacto de su Estado.',
  'contact-removed': 'Este punto de contacto fue retirado. Desígnelo de nuevo.',
  'letter-unknown':
    'Entregue primero la carta sellada. La que se usó para otra solicitud se sella de nuevo.',
  'letters-waiting':
    'Como máximo {most} cartas selladas de su Estado pueden esperar sin enviar. Envíe o descarte algunas.',
  'letter-expected': 'Envíe los bytes de una carta sellada.',
  'request-step': 'Esto no procede en el estado actual de la solicitud. Vuelva a cargarla.',
  'request-not-next':
    'Entretanto se registró otra cosa sobre esta solicitud. Vuelva a cargarla y firme de nuevo.',
  'request-act-wrong': 'Lo firmado no es un acto de esta solicitud, o difiere del borrador.',
  'request-epoch':
    'El servidor se restauró desde este envío. Puede leerse; envíela de nuevo para continuar.',
  'addressee-wrong': 'Indique otros Estados de este servidor, cada uno una vez: no {addressed}.',
  'no-mail':
    'Este hub no envía correo. Pida a su operador que indique un servidor de correo, o pregunte a las oficinas solo aquí.',
  'ping-times-wrong':
    'Una comprobación dura de una hora a noventa días, comienza dentro de un año y recuerda antes de terminar.',
  'ping-unannounced-later':
    'Una comprobación no anunciada de sus propias oficinas comienza de inmediato. No indique el comienzo, o anúnciela.',
  'ping-nobody':
    'No corresponde ninguna oficina en servicio a la que pueda preguntar. Una secretaría pregunta a las oficinas que los Estados han compartido con ella.',
  'ping-over': 'Esta comprobación ha terminado. Ya no se pregunta nada.',
  'ping-answered': 'Esta oficina ya ha respondido. Cuenta la primera respuesta.',
  'ping-place-wrong': 'La oficina ha cambiado y tiene menos medios de contacto. Cárguela de nuevo.',
  'ping-link-unknown': 'Este enlace no lleva a ninguna comprobación. Cópielo entero del correo.',
  'severity-twice': 'Dé un solo valor en cada escala.',
  'time-to-come': 'Una fecha introducida aún no ha llegado. Corríjala.',
  'times-turned': 'El fin precede al comienzo: corrija las fechas.',
  'reader-unknown':
    'Nombre otro Estado, o un grupo al que su Estado pertenezca hoy, en lugar de {entry}.',
  'incident-number-used':
    'Su Estado ya tiene un incidente {number}. Cada número se usa una vez: dé otro.',
  'red-not-shared':
    'TLP:RED es para personas nombradas: un incidente así marcado no se comparte con Estados ni grupos. Retíreselo antes o márquelo de otro modo.',
  'incident-changed': 'El incidente ha cambiado entretanto. Léalo como está ahora y después actúe.',
  'incident-unchanged': 'El incidente ya dice eso.',
  'readers-changed':
    'Pasarían a verlo otros que los indicados en la vista previa. Mírela de nuevo.',
  'attribution-there': 'Ya hay una atribución. Retírela antes de anotar otra.',
  'attribution-empty': 'Escriba la afirmación y en qué se basa.',
  'object-unknown': 'Usted no ve ningún objeto {object}. Nombre uno que vea.',
  'export-too-large': 'Más de {most, number} incidentes a la vez. Acote lo que pide.',
  'conference-not-public':
    'El órgano que la organiza es solo para su grupo: la conferencia también.',
  'conference-not-begun': 'Abra primero la conferencia: un resultado llega una vez iniciada.',
  'conference-over': 'La conferencia está clausurada o cancelada: ya no se registra nada de esto.',
  'slot-hours-wrong': 'Una franja termina después de empezar, el mismo día.',
  'slot-beyond-days': 'La conferencia tiene {days, number} días: no hay día {day, number}.',
  'room-taken': 'Esta sala está ocupada de {starts} a {ends}: {room}. Elija otra sala u otra hora.',
  'programme-beyond-days':
    '{count, plural, one {# franja del programa quedaría en un día que ya no existe. Muévala o cancélela primero.} many {# franjas del programa quedarían en días que ya no existen. Muévalas o cancélelas primero.} other {# franjas del programa quedarían en días que ya no existen. Muévalas o cancélelas primero.}}',
  'speaker-unknown':
    'Solo intervienen delegaciones de esta conferencia que no hayan declinado. Cargue de nuevo y elija de entre ellas.',
  'slot-cancelled': 'Esta franja está cancelada y así queda. Añada otra en su lugar.',
  'one-head-needed': 'Una delegación tiene un jefe. Aquí hay {heads, number}.',
  'participant-twice': 'Este nombre figura dos veces en la lista: {name}',
  'invited-already': 'Esta delegación ya está invitada, y ahora no se ha invitado a nadie: {name}',
  'declined-already': 'Esta invitación ya está declinada.',
  'issuer-needed': 'Las credenciales en debida forma van firmadas: indique por quién.',
  'credentials-of-states':
    'Solo los Estados y las cámaras de sus parlamentos presentan credenciales.',
  'deadline-past': 'Dé a los Estados un día que no haya pasado.',
  'applied-already': 'Una organización con este nombre ya ha presentado solicitud: {name}',
  'objections-closed': 'El día hasta el que los Estados podían objetar ha pasado.',
  'objections-open': 'Los Estados aún pueden objetar. Decida cuando pase ese día.',
  'objection-bars':
    'Un Estado objeta, y según las reglas de esta conferencia no se acredita a nadie pese a una objeción.',
  'decision-reason-needed':
    'Indique quién lo decidió y por qué: para denegar, y para acreditar pese a una objeción.',
  'application-decided': 'Esta solicitud ya está resuelta.',
  'objected-already': 'Su Estado ya objeta.',
  'no-objection': 'Su Estado no objeta aquí.',
}
