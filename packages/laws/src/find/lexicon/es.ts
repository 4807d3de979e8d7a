import { lexicon } from './lexicon.ts'

/** Spanish, of Spain and the Americas. */
export const es = lexicon(
  ['es'],
  { reviewed: false },
  {
    system: `sistema* (informático/electrónico/computacional/automatizado)* | sistema* de (información/
      procesamiento/tratamiento/cómputo)* | sistema* [3] (tecnologías/información) | ordenador* | computador* |
      equipo* (informático/electrónico/de)* | página* web | sitio* web | dispositivo* (informático/electrónico)*
      | sistema o dato* | sistema* | infraestructura* (informática/crítica)*`,
    network: `red (informática/telemática/electrónica/computacional)* | red de (comunicación/telecomunicación/
      datos/computadora)* | redes | internet | telecomunicacion* | red | comunicaciones electrónicas`,
    data: `dato* (informático/electrónico/computacional)* | datos | base* de datos | banco* de datos | programa*
      informático* o dato* | información [5] sistema* | documento* electrónico* | mensaje* de datos |
      archivo* (informático/electrónico/digital)* | fichero*`,
    communication: `comunicacion* | correspondencia* | transmision* (no/de)* | transmision* | telecomunicacion* |
      correo* electrónico* | mensaje* | conversacion* | señal* | emision* electromagnétic* | despacho*`,
    document: `documento* | instrumento* (público/privado)* | escritura* | certificado* | firma* (digital/
      electrónica)*`,
    tool: `programa* (informático/malicioso/destinado/diseñado/computacional)* | mecanismo* | software* |
      dispositivo* | virus | código* malicioso* | herramienta* | instrumento* | artificio* | aparato* |
      programas`,
    password: `contraseña* | código* de acceso | clave* (de/secreta)* | clave* | credencial* | datos de acceso |
      código* de seguridad`,
    property: `patrimonio* | patrimonial* | bien* (ajeno/mueble)* | activo* patrimonial* | dinero | perjuicio* |
      valor* | fondos | tarjeta* | transferencia* [3] (activo/fondo/patrimonial)*`,
    child: 'menor* | niño* | niña* | adolescente* | menor de [3] años',
    sexual_material: `pornogr* | material de abuso | explotación sexual | actividades sexuales | contenido (sexual/
      íntimo) | (imagen/imágenes/fotografías) [4] (sexual/íntim)* | fines sexuales | partes genitales |
      intimidad sexual`,
    protected_work:
      'derecho* de autor* | propiedad intelectual | derechos conexos | obra* (literaria/artística/protegida)*',
    traffic_data:
      'dato* de tráfico | datos relativos al tráfico | datos de (conexión/conexiones) | datos conservados',
    subscriber_data:
      'dato* [2] (abonado/suscriptor)* | abonado* | suscriptor* | titular* [3] (línea/servicio)*',
    provider: `proveedor* (de/del) [2] (servicio/acceso)* | prestador* de [2] servicio* | operador* [2]
      (telecomunicacion/servicio)* | empresa* proveedora* | concesionari*`,
    functioning:
      'funcionamiento | operación | operatividad | operaciones | prestación de [2] servicios',
    access: `acceso | acceda* | accede* | accedi* | accedió | accesar* | ingres* | introdu* en [4] sistema* |
      intrusión* | intrus* | vulner* [5] seguridad | manteng* | hackeo* | invad*`,
    intercept: `intercept* | intercepci* | interfi* | captar* | capt* [4] (comunicación/señal/datos)* | escuch* |
      desviar* | apoder* [5] (comunicación/correspondencia)* | interven* [3] comunicacion*`,
    damage: `dañ* | borr* | deterior* | alter* | suprim* | supres* | destru* | inutili* | modific* | elimin* |
      hag* inaccesible* | hac* inaccesible* | inaccesible* | introduc* | corromp* | sustra*`,
    hinder: `obstacul* | interrump* | interrup* | entorpec* | impid* | impedi* | imposibilit* | inutili* |
      perturb* | obstru* | bloque* | paraliz* | afect* | denegación de servicio | sabotaje* | interfer*`,
    supply: `produ* | vend* | venta | ofrec* | ofert* | distrib* | import* | poses* | pose* | facilit* | fabric* |
      adquie* | adquir* | suminist* | comercial* | introdu* en [3] sistema | pusier* [3] disposición | hicier* circular | hac* circular |
      pong* a disposición | diseñ* | desarroll* | difund* | divulg* | publi* | exhib* | obten* | obtien* | trafi* | prove*`,
    forge:
      'falsific* | falsif* | falsedad* | falso* | falsa* | adulter* | simul* [4] (documento/dato)* | inauténtico* | no auténtico*',
    deceive: `fraude* | estaf* | defraud* | engañ* | ardid* | artificio* | manipulación* | valiéndose de | suplant*
      | fraudulento* | fraudulenta*`,
    preserve: 'preserv* | conserv* | congelamiento de datos | aseguramiento de datos | resguard*',
    disclose: `entreg* | present* [3] (dato/información)* | suministr* [3] (dato/información)* | orden de presentación |
      exhib* | revelación | cesión de [3] datos | proporcion* | facilitar | requerir | requerimiento`,
    search:
      'registro* [3] (dispositivo/remoto/sistema/domicilio)* | allanam* | búsqueda* | registrar | inspec* | pesquis*',
    seize: 'secuestr* | incaut* | confisc* | decomis* | comis* | copia* [3] datos | aprehensión*',
    record: 'recolec* | obtención | grab* | registro | recopil* | captación | obtener en tiempo',
    solicit:
      'propos* | solicit* | contact* | concert* [3] encuentro | encuentro | insinu* | ciberacoso | acos* | seduc*',
    launder:
      'blanque* | lavado de (activos/dinero/bienes) | legitimación de capitales | procedencia ilícita | producto del delito',
    unauthorised: `ilegítim* | ilícit* | indebid* | sin autorización | sin [2] autorizado | no autorizado* |
      sin la debida autorización | excediendo | exced* | sin derecho | sin permiso | sin consentimiento | ilegal* | sin [3] consentimiento`,
    security:
      'medidas de seguridad | vulner* | violando | barreras | seguridad | restringido | acceso restringido | protegido*',
    purpose_of_crime: `destinad* a | diseñad* | concebid* | adaptad* | comisión de [3] delito* | para [2] comisión | para
      cometer | específicamente | con la intención de facilitar`,
    as_genuine:
      'auténtic* | efectos legales | fines legales | fe pública | en perjuicio | pudiera* resultar perjuicio | valor probatorio',
    gain: `provecho* | beneficio* | lucro | ánimo de lucro | ventaja* (económica/patrimonial)* | enriquec* | beneficio
      económico`,
    non_public:
      'no público* | no públicas | privad* | secreto* | reservad* | medios técnicos | intimidad | confidencial*',
    real_time: 'tiempo real',
    authority:
      'juez | jueza | tribunal* | fiscal | fiscalía | ministerio público | autoridad judicial | autoridad competente | policía judicial | orden judicial | magistrad*',
    round_the_clock:
      '24 horas | 24 7 | veinticuatro horas | punto* de contacto | siete días | red 24',
    foreign_request: `asistencia (judicial/mutua/jurídica/legal) | cooperación (internacional/judicial/jurídica)* |
      estado* (requirente/requerido/extranjero)* | parte* (requirente/requerida)* | exhorto* | auxilio judicial internacional | información
      espontánea`,
    extradite: 'extradi*',
    territory: `territorio* | jurisdicción | competencia | fuera del territorio | nacionalidad | extraterritorial* |
      buque* | aeronave*`,
    legal_person: 'persona* jurídica* | sociedad* | empresa* | entidad*',
    attempt: 'tentativa* | complic* | cómplice* | partícipe* | conspira* | participación',
    penalty: `reprimid* | prisión | pena | penas | castigad* | sancionad* | multa* | presidio | reclusión |
      inhabilitación | pena privativa`,
    definition:
      'a los (efectos/fines) de (esta/este/la) (ley/código/presente) | se entenderá por | se entiende por | definiciones | definición | glosario | conceptos | terminología',
    aggravation: 'agravante* | agravad* | circunstancia* | cualificad*',
    general_part: `objeto | finalidad | ámbito | tentativa | exención | responsabilidad | competencia | disposiciones |
      derog* | reglamentación | agravantes`,
    named_access: `acceso (ilícito/indebido/abusivo/no/ilegítimo/ilegal)* | intrusión informática | allanamiento
      informático | violación de [3] sistema* | acced* [8] sistema* (informático/informáticos/de)`,
    named_interception: `interceptación* | interceptacion* (ilícita/ilegal/ilegítima/de)* | violación [3] (comunicacion/
      correspondencia)* | intercepción*`,
    named_data_interference: `(atentado/ataque/atentados/daño/daños) [4] datos | integridad de [2] datos | daño* informático* |
      alteración de [2] datos | interferencia [3] datos`,
    named_system_interference: `(atentado/ataque/atentados/interferencia/obstaculización) [4] sistema* | sabotaje* (informático)* |
      integridad [3] sistema* | obstaculización ilegítima | interrupción [3] (comunicación/sistema/servicio)*`,
    named_devices: `abuso de [3] dispositivo* | abuso de mecanismos | uso de software malicioso | posesión de [4]
      (equipos/programas) | software malicioso | dispositivo* fraudulent*`,
    named_forgery:
      'falsificación (informática/electrónica)* | falsedad* (informática/documental)* | falsificación | falsedad*',
    named_fraud: `fraude* (informático/electrónico/cibernético)* | estafa* (informática/electrónica)* | estafa* | defraud* [6]
      (informática/técnica)* | fraude*`,
    named_preservation:
      'conservación (rápida/inmediata)* | (orden/deber/obligación) de conservación | preservación [3] datos | conservación de [2] datos',
    named_production:
      'orden* de presentación | cesión de datos | entrega de [2] (datos/información)',
    named_search:
      'registro* de (dispositivo/equipo)* | registro remoto | registro y (confiscación/secuestro/decomiso) | allanamiento* | secuestro de datos',
  },
)
