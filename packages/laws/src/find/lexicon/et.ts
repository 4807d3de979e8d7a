import { lexicon } from './lexicon.ts'

/** Estonian; compounds are met by what words hold. */
export const et = lexicon(
  ['et'],
  { reviewed: false },
  {
    system:
      '*arvutisüsteem* | arvuti | arvutis | arvutisse | arvutite* | *infosüsteem* | *andmetöötlus* | *arvuti | *veebileh*',
    network: '*arvutivõrg* | *sidevõrg* | *võrgu | võrk | *internet* | elektroonilis* side*',
    data: '*arvutiandme* | andme | andmed | andmete* | andmeid | andmetele | *andmekogu* | *andmed | elektroonil* teav*',
    communication:
      'sõnum* | *side | *kirjavahetus* | *edastat* | vestlus* | *teabevahetus* | sõnumisaladus* | *teate* | signaal*',
    document: '*dokument* | *allkir* | *tunnistus* | *pitsat*',
    tool: '*programm* | *pahavara* | *viirus* | *seade | *seadme* | vahend* | *tarkvara* | nuhkvara*',
    password:
      '*parool* | *kood | *koodi* | *salasõna* | *kaitsevahend* | pääsukood* | juurdepääsu*',
    property: '*vara | *varali* | *raha* | *kahju* | *makse*',
    child: '*laps* | *alaealis* | noorema* kui | *lapse*',
    sexual_material: '*porno* | *seksuaal* | erootili*',
    protected_work: '*autoriõigus* | teos* | *kaasnev* õigus* | *piraat*',
    traffic_data: '*liiklusandme* | sideandme* | *metaandme*',
    subscriber_data: '*abonen* | lõppkasutaja*',
    provider:
      '*teenuse [2] (osutaja/pakkuja)* | sideettevõtja* | teenusepakkuja* | teenuseosutaja*',
    functioning: '*toimimi* | *tööd* | *töö | *talitlus* | *funktsion*',
    access:
      '*juurdepääs* | *sissetung* | tungimi* | pääse* | ligipääs* | kõrvaldamis* [3] kaitse* | häkkimi*',
    intercept:
      '*pealtkuul* | pealt kuula* | *pealtvaat* | *kinnipüüd* | *jälgimi* | sõnumisaladuse rikkumi* | *salajas* | *varjat* jälg*',
    damage:
      '*muutmi* | *kustut* | *rikkumi* | *sulust* | *hävit* | *kahjust* | *sisestam* | *blokeer* | *vahetami*',
    hinder:
      '*häiri* | *takista* | *tõkesta* | *katkest* | *kahjustami* | *blokeer* | *rikkumi* | *halva*',
    supply:
      '*valmista* | *levita* | *müü* | *hoidmi* | *omandami* | *kasutami* | *edasta* | *võimaldami* | *kättesaadav* | *soetami* | *tootmi* | *avaldami* | *kasutusse* | *üleandmi* | *omamine* | *valdami*',
    forge: '*võltsi* | *võltsim* | *võltsit* | järeletegemi* | ebaehtsa*',
    deceive: '*kelmus* | *pettus* | *petmi* | eksimus* | ebaõig* | *tegeliku* asjaol* | valeteav*',
    preserve: '*säilita* | *säilimi* | *talleta*',
    disclose: '*väljaand* | *esita* | *avalda* | andmete [2] nõudmi* | *nõue* | *nõudmi*',
    search: '*läbiots* | *vaatlus*',
    seize: '*äravõt* | *arest* | *konfiskeer* | *kopeeri*',
    record: '*kogumi* | *salvesta* | *jälgimi* | *jäädvusta*',
    solicit: '*ahvatle* | *kokkusaami* | *kohtumi* | *meelita* | ettepanek*',
    launder: '*rahapesu*',
    unauthorised:
      '*ebaseadusli* | *õigusvasta* | ilma [2] (loata/õiguseta/nõusolekuta) | *loata | *omavoli* | volitus*',
    security: '*kaitsevahend* | *kaitse* | *turvameet* | *turvalisus* | kõrvaldamis*',
    purpose_of_crime: '*toimepanemis* | eesmär* | *kohanda* | *loodud | *mõeldud | ettevalmista*',
    as_genuine: 'ehtsa* | *õigusli* tagajär* | *tõenda* | õigus* omanda* | kohustus* vabane*',
    gain: '*varalise kasu* | *kasu | *tulu*',
    non_public:
      '*saladus* | *mitteavalik* | *isikli* | *privaat* | konfidentsiaal* | tehnilis* vahend*',
    real_time: 'reaalaja* | reaalajas',
    authority:
      'kohus | kohtu* | *prokura* | prokurör* | *uurimisasutus* | *politsei* | *menetleja* | jälitusasutus*',
    round_the_clock: 'ööpäevaring* | 24 tundi | 24 7 | *kontaktpunkt*',
    foreign_request: '*õigusabi* | *välisrii* | *rahvusvahel* koostöö* | *taotlev* riik*',
    extradite: '*väljaandmi* | loovutami*',
    territory:
      '*territoorium* | ruumili* | *kodanik* | kehtiv* [3] teo* | väljaspool | *laeva* | õhusõidu*',
    legal_person: '*juriidili* isik*',
    attempt: '*katse* | *kihutami* | *kaasaaitami* | *osavõt* | osavõtja*',
    penalty: 'karistatakse | *vangistus* | *rahali* karistus* | *karistus*',
    definition: '*mõiste* | *mõisted | *definitsioon*',
    aggravation: '*raskendav* | raskendava*',
    general_part: '*kehtivus* | *katse | *osavõtt* | *kohaldami*',
    named_access:
      '*ebaseadusli* juurdepääs* | *juurdepääs* arvutisüsteem* | ebaseaduslik kasutami* | ebaseaduslik* [3] kasutamine | *tungimi*',
    named_interception: '*pealtkuul* | *sõnumisaladus* rikkumi* | sõnumisalad* | *pealtvaat*',
    named_data_interference:
      '*arvutiandmetesse sekkum* | *arvutikahjur* | andmetesse sekkum* | andmete (muutmi/kustutami)*',
    named_system_interference:
      '*arvutisüsteem* [2] (*toimimi*/*tööta*/*takista*/sekkumi*) | arvutivõrgu ühenduse | *toimimise (takista/häiri)* | arvutisabotaaž*',
    named_devices:
      '*kuriteo ettevalmistami* | ettevalmistamine | *arvutiviirus* levit* | *nuhkvara* | *pahavara* | kaitsekoodi* | *koodide* üleandmi*',
    named_forgery: '*võltsimi* | *dokumen* võlts*',
    named_fraud: '*arvutikelmus* | *kelmus*',
    named_preservation: '*andmete säilitami*',
    named_production: '*andmete [2] nõudmi* | andmete väljaandmi*',
    named_search: '*läbiotsimi*',
  },
)
