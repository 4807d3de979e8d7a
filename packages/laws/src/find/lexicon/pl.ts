import { lexicon } from './lexicon.ts'

/** Polish. */
export const pl = lexicon(
  ['pl'],
  { reviewed: false },
  {
    system:
      'system* (informatycz/teleinformatycz/komputer)* | komputer* | system* informacj* | urządze* (informatycz/elektronicz)* | system* | stron* internetow*',
    network:
      'sieć | sieci* | sieć telekomunikacyjn* | sieci teleinformatycz* | internet* | telekomunikacyjn*',
    data: 'dan* informatycz* | dane | danych | danymi | informacj* [3] (system/nośnik/komputer)* | zapis* na [3] nośnik*',
    communication:
      'korespondencj* | przekaz* | rozmow* | komunikacj* | transmisj* | wiadomoś* | informacj* nie przeznaczon*',
    document: 'dokument* | podpis* | poświadczen* | pieczę*',
    tool: 'program* komputerow* | urządze* | program* | oprogramowan* | wirus* | narzędzi* | przystosowan*',
    password: 'hasł* | kod* dostępu | kody | dan* umożliwiając*',
    property: 'mieni* | majątk* | pieniąd* | pieniędz* | szkod* | płatnicz* | środk* pienięż*',
    child: 'małoletni* | dzieck* | nieletni* | poniżej lat 15',
    sexual_material: 'pornograf* | seksual* | obcowani* płciow* | nagie*',
    protected_work: 'praw* autorsk* | praw* pokrewn* | utw* | własnoś* intelektualn*',
    traffic_data:
      'dan* [2] (ruch/transmisyjn/telekomunikacyjn)* | dan* o ruchu | dane o połączeniach',
    subscriber_data: 'abonent* | użytkownik* [2] usług*',
    provider: 'dostawc* [2] usług* | operator* | usługodawc* | przedsiębiorc* telekomunikacyjn*',
    functioning: 'prac* [2] system* | działan* | funkcjonowan* | pracę',
    access: 'dostęp* | uzyskuje dostęp | przełam* | omija* | włama* | wtargn*',
    intercept:
      'podsłuch* | przechwyc* | podłącza* | zakłada lub posługuje | kontrol* [3] rozm* | utrwal* [3] rozm*',
    damage:
      'niszcz* | uszkadz* | usuwa* | zmieni* | zmian* | utrudnia dostęp | usunię* | wprowadz* | uszkodz* | zniszcz* | usun*',
    hinder: 'zakłóc* | uniemożliwia* | utrudnia* | przeryw* | uniemożliwi* | zakłócen* | sabotaż*',
    supply:
      'wytwarz* | pozysk* | zbyw* | udostępni* | rozpowszechni* | posiada* | sprowadz* | przechow* | nabyw* | sprzeda* | oferu* | prezent*',
    forge: 'podrabia* | przerabia* | podrob* | przerob* | fałsz* | sfałsz*',
    deceive: 'oszust* | wprowadzen* [3] błąd* | podstęp* | wyłudz* | kradzie*',
    preserve: 'zabezpieczy* | zabezpiecz* | przechow* | zachow*',
    disclose: 'wydan* | wydać | udostępn* | przedstawi* | ujawni* | przekaz* dan*',
    search: 'przeszuk* | oględzin*',
    seize: 'zatrzyma* | zajęc* | konfiskat* | przepad* | kopi*',
    record: 'gromadz* | utrwal* | zbiera* | rejestrow*',
    solicit: 'propozycj* | spotkan* | uwiedz* | nawiąz* kontakt* | nakłani*',
    launder: 'prani* pieniędzy | korzyści* związan* z popełnieniem',
    unauthorised:
      'bez uprawnienia | nieuprawnion* | bez upoważnienia | nie będąc* [2] uprawnion* | bezprawn* | nielegaln* | bez zgody | nie dla niego przeznaczon*',
    security: 'zabezpieczen* | przełamując | omijając | szczególne zabezpieczenie',
    purpose_of_crime: 'przystosowan* do | do popełnienia | w celu | przeznaczon*',
    as_genuine: 'autentyczn* | znaczeni* prawn* | prawn* | za autentyczny | dowód prawa',
    gain: 'korzyści* majątkow* | osiągnięc* korzyści | korzyś*',
    non_public: 'tajemnic* | niepubliczn* | prywatn* | poufn*',
    real_time: 'czas* rzeczywist*',
    authority: 'sąd | sądu | sędz* | prokurator* | policj* | postanowien* | organ* ścigania',
    round_the_clock: '24 godzin* | całodobow* | 24 7 | punkt* kontaktow*',
    foreign_request: 'pomoc* prawn* | państw* obc* | współprac* międzynarodow* | wzajemn* pomoc*',
    extradite: 'ekstradycj* | wydani* osoby',
    territory: 'terytori* | obywatel* | za granicą | jurysdykcj* | statk*',
    legal_person: 'osob* prawn* | podmiot* zbiorow*',
    attempt: 'usiłowan* | pomocnictw* | podżega* | współsprawstw*',
    penalty: 'podlega karze | karze | pozbawienia wolności | grzywn* | ograniczenia wolności',
    definition: 'definicj* | objaśnien* | użyte [3] określenia',
    aggravation: 'kwalifikowan* | zaostrz*',
    general_part: 'zasady | usiłowanie | przepisy | objaśnienie',
    named_access:
      'nielegalny dostęp | bezprawne uzyskanie | nieuprawnion* (dostęp/uzyskan)* | uzyskuje dostęp do [4] informacj*',
    named_interception:
      'podsłuch* | nielegalne przechwytywanie | naruszenie tajemnicy (korespondencji/komunikowania)*',
    named_data_interference:
      'naruszenie integralności | niszczenie [3] (danych/informacji) | szkod* w bazach | udaremni* [4] informacj* | niszczy uszkadza',
    named_system_interference:
      'zakłócenie [3] (system/prac/sieci)* | sabotaż* (komputerow/informatycz)* | zakłóca* prac*',
    named_devices:
      'wytwarzanie [4] (programów/narzędzi/urządzeń) | wytwarza pozyskuje zbywa | bezprawne wykorzystanie [2] program*',
    named_forgery: 'fałszerstw* | podrobienie | podrabia lub przerabia',
    named_fraud: 'oszustw* (komputerow)* | oszustw*',
    named_preservation: 'zabezpieczenie danych | zabezpiecz* [4] dan* informatycz*',
    named_production: 'wydanie [2] (danych/rzeczy)',
    named_search: 'przeszukanie | przeszukan*',
  },
)
