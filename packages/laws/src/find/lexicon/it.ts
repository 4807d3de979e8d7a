import { lexicon } from './lexicon.ts'

/** Italian, of Italy, San Marino and Switzerland. */
export const it = lexicon(
  ['it'],
  { reviewed: false },
  {
    system:
      'sistem* (informatico/telematico/informatici)* | sistem* | elaborator* | computer | apparecchiatur* informatich* | impianto* [3] (informatic/dati)* | sito* internet | sistemi',
    network: 'rete | reti | internet | telecomunicazion* | telematic*',
    data: 'dato informatic* | dati informatici | dati | informazion* [3] (sistema/informatic)* | banca dati | programmi informatici | documento* informatic*',
    communication:
      'comunicazion* | corrispondenz* | conversazion* | trasmission* | messagg* | telegrafic*',
    document: 'document* | att* pubblic* | scrittur* privat* | firm* digital* | certificat*',
    tool: 'apparecchiatur* | dispositiv* | programm* informatic* | programm* | software | virus | strument* | codic* malevol* | mezzi',
    password:
      'codic* | parole chiave | password | credenzial* | codice di accesso | altri mezzi idonei all accesso',
    property: 'patrimon* | denaro | valor* | beni | danno | altrui danno | pagament*',
    child: 'minor* | fanciull* | minore degli anni | bambin*',
    sexual_material: 'pornograf* | sessual* | oscen* | intim*',
    protected_work:
      'diritto d autore | diritti connessi | oper* (protetta/ingegno)* | proprietà intellettuale',
    traffic_data: 'dati [3] traffico | dati di traffico | dati esteriori',
    subscriber_data: 'abbonat* | dati [2] utente | utenz*',
    provider:
      'fornitor* [2] serviz* | gestor* | operator* [3] (telecomunicazioni/telematici)* | provider',
    functioning: 'funzionamento | operatività',
    access: 'acces* | introdu* in un sistema | si introduce | si mantiene | intrus*',
    intercept: 'intercett* | captaz* | prende cognizione | cognizione | registraz*',
    damage:
      'distrugg* | deterior* | cancell* | alter* | soppri* | danneggi* | inservibil* | modific* | distruzion* | inserend* | introduzion*',
    hinder:
      'ostacol* | imped* | interromp* | interruz* | gravemente [3] funzionamento | perturb* | blocc* | inservibil* | turb*',
    supply:
      'produc* | procur* | diffon* | diffus* | riprodu* | import* | comunica | consegn* | mette [4] a disposizione | vend* | detien* | detenz* | installa* | fornisc* | cede | distribu* | divulg*',
    forge: 'fals* | falsific* | contraff* | alterat*',
    deceive: 'frod* | truff* | artifiz* | raggir* | inganno | induce [3] errore | fraudolenta',
    preserve: 'conserv* | preserv* | congelamento',
    disclose:
      'esibi* | consegn* [3] dati | richiesta di consegna | trasmett* | fornire | acquisizion* di dati',
    search: 'perquis* | ispezion* | ricerc*',
    seize: 'sequestr* | copi* [3] dati | confisc*',
    record: 'raccol* | registr* | captaz* | acquisi*',
    solicit: 'adescament* | carpire | incontro | induc* | lusing*',
    launder: 'riciclag* | proveni* da delitto',
    unauthorised:
      'abusiv* | senza [3] (autorizzazione/diritto/consenso) | illecit* | contro la volontà | illegittim* | fraudolentemente | senza [2] titolo | indebit*',
    security: 'misur* di sicurezza | protett* | protezion* | sicurezza',
    purpose_of_crime:
      'allo scopo di | atti a | idone* | destinat* a | al fine di danneggiare | dirett* a',
    as_genuine: 'autentic* | efficacia probatoria | giuridic* | genuin* | fede pubblica',
    gain: 'profitt* | ingiusto profitto | vantaggi* | altrui danno | arricch*',
    non_public: 'segret* | riservat* | non pubblic* | privat* | cognizione',
    real_time: 'tempo reale',
    authority:
      'giudic* | pubblico ministero | autorità giudiziaria | polizia giudiziaria | tribunal* | procurator* | decreto motivato',
    round_the_clock: '24 ore | 24 7 | punto di contatto | ventiquattro ore',
    foreign_request:
      'rogatori* | assistenza giudiziaria | cooperazione (internazionale/giudiziaria) | stato (richiedente/estero) | autorità (straniera/straniere)',
    extradite: 'estradi* | estrad*',
    territory: 'territorio* | all estero | cittadin* | giurisdizion* | nave | aeromobil*',
    legal_person: 'persona giuridica | persone giuridiche | ente | enti | società',
    attempt: 'tentativ* | concors* | delitto tentato | complic*',
    penalty: 'reclusion* | multa | punit* | ammend* | pena | arresto',
    definition: 'definizion* | definizioni',
    aggravation: 'aggrava* | circostanz*',
    general_part:
      'tentato | ambito | disposizioni | territorio | definizioni | concorso di persone',
    named_access:
      'accesso abusivo* | accesso (illecito/indebito/illegale) | abusivamente [2] introdu*',
    named_interception:
      'intercettazion* [6] (illecita/impedimento/informatich)* | violazione [5] corrispondenza | intercetta* fraudolent*',
    named_data_interference:
      'danneggiament* [4] (dati/informazioni)* | danneggiamento di informazioni',
    named_system_interference:
      'danneggiament* [3] sistem* | interruzione [6] comunicazion* | impedimento [4] comunicazion*',
    named_devices:
      'detenzione [6] (codic/apparecchiatur/diffusion)* | diffusione [6] (programm/apparecchiatur)* | detenzione diffusione e installazione | abuso di dispositiv*',
    named_forgery: 'falsità | falso (informatico/in)* | documenti informatici',
    named_fraud: 'frode informatica | truff* | frod*',
    named_preservation: 'conservazione [3] dati | conservazione rapida',
    named_production:
      'ordine di [2] (esibizione/produzione/consegna) | dovere di esibizione | richiesta di consegna',
    named_search: 'perquisizion* | perquisizione e sequestro | sequestro di dati',
  },
)
