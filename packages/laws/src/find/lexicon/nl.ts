import { lexicon } from './lexicon.ts'

/** Dutch, of the Netherlands, Belgium and Suriname; compounds are met by what words hold. */
export const nl = lexicon(
  ['nl'],
  { reviewed: false },
  {
    system: `geautomatiseerd* werk* | *computersystem* | *computer* | *informaticasystem* | *informatiesystem* | *gegevensverwerk* | website* | server*`,
    network: '*netwerk* | *internet* | *telecommunicatie* | communicatienetwerk*',
    data: '*computergegevens* | *gegevens* | elektronisch* gegevens* | *informatica*',
    communication:
      '*communicatie* | gesprek* | *telecommunicatie* | *overdracht* | *berichten* | *bericht | brief* | gegevensoverdracht* | elektromagnetisch*',
    document: '*geschrift* | *document* | *akte* | handtekening*',
    tool: '*programma* | technisch* hulpmiddel* | *hulpmiddel* | *middel* | *virus* | *software* | *apparaat* | *inrichting* | voorwerp*',
    password:
      '*wachtwoord* | *toegangscode* | *code* | betaalpas* | daarmee vergelijkbaar gegeven | inloggegevens',
    property: '*vermogen* | *geld* | *goed | *goederen* | *schade* | betaal* | waardepapier*',
    child: '*kind* | *minderjarig* | achttien jaren | zestien jaren',
    sexual_material: '*porno* | seksuel* | *ontucht* | *kinderporno* | visuel* weergave*',
    protected_work: '*auteursrecht* | naburige rechten | intellectuel* eigendom* | *auteurswet*',
    traffic_data: '*verkeersgegevens* | locatiegegevens',
    subscriber_data: '*abonnee* | *gebruikersgegevens* | identificerende gegevens',
    provider:
      '*aanbieder* | *dienstverlener* | serviceprovider* | *operator* | telecommunicatiedienst*',
    functioning: '*werking* | *functioneren* | *bediening | gebruik van',
    access:
      '*toegang* | *binnendring* | *binnengedrongen* | *computervredebreuk* | hacking | toegang verschaf*',
    intercept:
      '*onderschep* | *aftap* | *afluister* | *opneemt | *opnemen | *aftappen* | kennisneem* | kennisneming',
    damage:
      '*verander* | *wis* | *wissen | *vernietig* | *beschadig* | onbruikbaar* | ontoegankelijk* | *invoer* | *toevoeg* | *verwijder* | *aantast*',
    hinder:
      '*belemmer* | *verhinder* | *stoornis* | *stoor* | *hinder* | onbruikbaar* | *vernielt* | *verstoor* | *sabotage* | *onderbre*',
    supply:
      '*vervaardig* | *verkoop* | *verwerf* | *invoer* | *verspreid* | *bezit* | *ter beschikking* | beschikking stel* | voorhanden | *verschaf* | *aanbied* | *produce*',
    forge: '*vals | *valse* | *vervals* | *valsheid* | opmaakt',
    deceive:
      '*oplicht* | *bedrog* | *bedrieg* | *frauduleus* | *fraude* | listig* kunstgre* | *misleid* | valse naam | samenweefsel van verdichtsels',
    preserve: '*bewaring* | *bewaren* | *bewaard* | *bewaar* | beschikbaar [3] houden',
    disclose:
      '*verstrek* | *overleg* | *vorder* | *openbaarmak* | *afgifte* | uitlever* [2] gegevens | *overhandig* | *productie*',
    search:
      '*doorzoek* | *onderzoek* [4] (computer/geautomatiseerd/systeem)* | *huiszoeking* | *zoeking*',
    seize: '*inbeslagneming* | *beslag* | in beslag* | *kopi* | vastleg*',
    record: '*vergaar* | *vastleg* | *opneem* | *opnemen* | *verzamel* | *opname*',
    solicit: '*verleid* | ontmoeting* | *grooming* | *corrumper* | voorstel*',
    launder: '*witwas* | *heling*',
    unauthorised:
      'wederrechtelijk* | onrechtmatig* | onbevoegd* | zonder [3] (toestemming/recht/gerechtigd) | niet gerechtigd | zonder daartoe',
    security: '*beveilig* | doorbreken* | technische ingreep | veiligheidsmaatregel*',
    purpose_of_crime:
      'oogmerk [6] (misdrijf/gepleegd) | hoofdzakelijk geschikt | ontworpen | geschikt gemaakt | plegen van | aangepast',
    as_genuine:
      'echt en onvervalst | *authentiek* | *bewijs* | juridisch* | waar en onvervalst | bestemd om tot bewijs',
    gain: '*voordeel* | *bevoordel* | *winst* | oogmerk zich',
    non_public: 'niet openbaar* | *vertrouwelijk* | *geheim* | besloten | technisch hulpmiddel',
    real_time: 'real time | actuel* | ware tijd | rechtstreeks vergar*',
    authority:
      '*rechter* | *officier van justitie* | *bevoegde autoriteit* | *opsporing* | *machtiging* | *rechtbank* | politie* | bevel',
    round_the_clock: '24 uur | 24 7 | *contactpunt* | zeven dagen | vierentwintig uur',
    foreign_request:
      '*rechtshulp* | wederzijdse bijstand | internationale samenwerking | *verzoekende* | aangezochte* | vreemde staat | buitenlandse',
    extradite: '*uitlevering* | *uitgeleverd*',
    territory:
      '*rechtsmacht* | *grondgebied* | *onderdaan* | *onderdanen* | buiten nederland | *toepasselijkheid* | vaartuig* | luchtvaartuig*',
    legal_person: '*rechtsperso* | vennootschap*',
    attempt: '*poging* | *medeplicht* | *uitlok* | *deelneming*',
    penalty: '*gevangenisstraf* | *geldboete* | *gestraft* | *strafbaar* | *straf* | *hechtenis*',
    definition: '*begripsbepaling* | *definitie* | *begripsomschrijving* | wordt verstaan onder',
    aggravation: '*strafverzwar* | *verzwar*',
    general_part: '*begrip* | *poging* | *toepassing* | *slotbepaling* | *reikwijdte* | doel',
    named_access:
      '*computervredebreuk* | onrechtmatig* toegang* | opzettelijk en wederrechtelijk binnendring* | onbevoegd* toegang*',
    named_interception:
      '*onrechtmatig* onderschep* | *aftappen* | *aftapt* | afluister* | onderschepping van',
    named_data_interference:
      'gegevens [8] (verander/wis)* | *verstoring van [2] gegevens* | *gegevensaantasting* | datasabotage',
    named_system_interference:
      '*verstoring van [2] system* | *computersabotage* | stoornis in de [4] werking | belemmer* [6] werk*',
    named_devices: '*misbruik van [2] (middelen/hulpmiddelen/apparatuur)* | misbruik van apparaten',
    named_forgery: '*valsheid* | computergerelateerde vervalsing | vervalsing*',
    named_fraud:
      '*informaticabedrog* | *oplichting* | computergerelateerde fraude | computerfraude*',
    named_preservation:
      '*spoedbewaring* | bewaring van [3] gegevens | (versnelde/spoedige) bewaring',
    named_production:
      '*overleggingsbevel* | vordering [3] gegevens | bevel tot [2] (verstrekking/overlegging)',
    named_search: '*doorzoeking* | doorzoeking en inbeslagneming | *netwerkzoeking*',
  },
)
