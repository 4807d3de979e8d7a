import { lexicon } from './lexicon.ts'

/** German, of Germany, Austria and Switzerland; compounds are met by what words hold. */
export const de = lexicon(
  ['de'],
  { reviewed: false },
  {
    system: `*computersystem* | *datenverarbeitungsanlage* | *datenverarbeitung* | *informationssystem* | *informationstechnisch* system* |
      *informationstechnisches | *computer | computer | computers | edv anlage* | rechner* | *it system* | elektronisch* anlage* |
      datenverarbeitungssystem* | *datenverarbeitungsvorgang* | kritisch* infrastruktur* | speichermedien | speichermedium | internetseite*`,
    network: `*netz | *netze | *netzwerk* | *netzes | internet* | *telekommunikationsnetz* | *telekommunikation* | kommunikationsnetz*`,
    data: `daten | *daten | elektronisch* daten* | *computerdaten* | *datenveränderung* | datenbestand* | *datenbank* | informationen [3] elektronisch*`,
    communication: `*kommunikation* | *datenübermittlung* | *übermittlung* | *nachricht* | *gespräch* | *briefgeheimnis* | nichtöffentlich gesprochen* |
      *fernmelde* | elektromagnetisch* abstrahlung* | *telekommunikationsgeheimnis* | gesprochen* wort* | schriftstück*`,
    document:
      '*urkunde* | *dokument* | *aufzeichnung* | schriftstück* | *signatur* | beweiserheblich* daten*',
    tool: `computerprogramm* | *programm* | *software* | vorrichtung* | *schadprogramm* | *virus | *viren | *werkzeug* | gerät | geräte | abhörgerät*`,
    password: `passwort* | *passwörter* | sicherungscode* | zugangscode* | zugangsdaten | zugriffscode* | zugangsberechtigung* | kennwort* | kennwörter*`,
    property: `*vermögen* | *vermögens* | geld | *zahlung* | sache | sachen | wertzeichen* | *guthaben`,
    child:
      'kind | kinder* | kindes* | *minderjährig* | *jugendlich* | unmündig* | unter [2] vierzehn jahren | jugendpornograph*',
    sexual_material:
      '*pornograph* | *pornograf* | sexuell* [3] handlung* | sexualbezogen* | *missbrauchsdarstellung* | unzüchtig* | intimbereich* | nacktheit',
    protected_work:
      '*urheberrecht* | *urheberrechtlich* | verwandte schutzrechte | leistungsschutzrecht* | vervielfältig*',
    traffic_data:
      '*verkehrsdaten* | *verbindungsdaten* | *randdaten* | vorratsdaten* | *nutzungsdaten*',
    subscriber_data: '*bestandsdaten* | *bestandsdatenauskunft* | *teilnehmer* | stammdaten*',
    provider:
      '*dienst* anbiet* | *diensteanbieter* | *anbieter* | *betreiber* | telekommunikationsdienst* | erbringt oder [3] mitwirkt | *provider*',
    functioning:
      '*funktionsfähigkeit* | *betrieb* | *funktion* | *ablauf* | *datenverarbeitung die',
    access: `*zugang* | *zugriff* | *eindring* | eindringt | *überwindung* | *ausspäh* | verschaff* [6] zugang | zugang verschaff* | widerrechtlich* zugriff | hacking`,
    intercept: `*abfang* | *abfängt* | *abhör* | *abhört* | belausch* | *mitschneid* | *überwach* | *auffang* | aufnimmt | *aufzeichn* | unter anwendung von technischen`,
    damage: `*lösch* | *unterdrück* | unbrauchbar* | *veränder* | *beschädig* | *zerstör* | *verfälsch* | eingib* | eingabe* | *manipul* | *beseitig* | verstümmel*`,
    hinder: `*stör* | *störung* | *behinder* | *beeinträchtig* | *unterbrech* | lahmleg* | überlast* | *sabotage* | *blockier* | verhinder*`,
    supply: `*herstell* | herstellt | *verkauf* | *überlass* | überlässt | *verbreit* | *zugänglich* macht | zugänglich* | einführ* | besitz* | verschafft | feilhält | *beschaff* |
      anbiet* | vertreib* | in verkehr* | verwahrt | veröffentlich* | besitzt`,
    forge:
      '*fälsch* | *gefälscht* | *verfälsch* | unecht* | *fälschung* | falsch* [2] (urkunde/daten)*',
    deceive:
      '*betrug* | *täusch* | irrtum* | *unrichtig* | *beeinfluss* | vorspieg* | *betrügerisch*',
    preserve:
      '*sicherung* [3] daten | *sicherungsanordnung* | *aufbewahr* | *speicher* | *sicherstell* | *vorratsdatenspeicher* | quick freeze | erhalten bleib*',
    disclose:
      '*herausgabe* | *herausgeb* | *herauszugeben* | *auskunft* | *übermitteln* | *vorlage* | *vorleg* | *vorzulegen* | *offenleg* | *mitteil* | auskunftserteilung* | *auskunfts*',
    search: '*durchsuchung* | *durchsuch* | *durchsicht* | einsicht*',
    seize:
      '*beschlagnahm* | *sicherstell* | *sicherzustellen* | sichergestellt* | *einziehung* | verwahrung | *kopie*',
    record: '*erheb* | erhoben | *erhebung* | *aufzeichn* | aufgezeichnet | *erfass* | *sammel*',
    solicit:
      '*einwirk* | cybergrooming | anbahnung* | treffen | *verabred* | einzuwirken | zu bringen',
    launder: '*geldwäsche* | *geldwäscherei* | herkunft [6] verschleier*',
    unauthorised:
      'unbefugt* | rechtswidrig* | ohne [3] (befugnis/einwilligung/berechtigung) | widerrechtlich* | unberechtigt* | nicht für ihn bestimmt* | ohne zu | unerlaubt*',
    security:
      '*zugangssicherung* | besonders gesichert* | *sicherheitsvorkehrung* | überwind* | *überwindung* | besondere sicherung | spezifisch* sicherheits*',
    purpose_of_crime:
      'zweck [6] begehung | deren zweck | begehung [3] tat | vorbereit* | bestimmt* [2] (ist/sind) | zur begehung | geeignet* | nach ihrer besonderen beschaffenheit',
    as_genuine:
      '*beweiserheblich* | *rechtsverkehr* | rechtlich erheblich* | echt* | zur täuschung | beweis* [3] rechts*',
    gain: '*vermögensvorteil* | *bereicher* | *vorteil* | gewinn*',
    non_public:
      'nichtöffentlich* | nicht öffentlich* | *geheimnis* | privat* | vertraulich* | technisch* mittel*',
    real_time: 'echtzeit* | künftig anfallende',
    authority:
      '*gericht* | *staatsanwaltschaft* | richter* | *ermittlungs* | *polizei* | *behörde* | anordnung* | angeordnet',
    round_the_clock: '24 stunden | 24 7 | rund um die uhr | *kontaktstelle* | sieben tage',
    foreign_request:
      '*rechtshilfe* | ausländisch* staat* | ersuch* | ersuchend* | *rechtshilfeersuchen* | internationale* zusammenarbeit | sonstige rechtshilfe',
    extradite: '*auslieferung* | ausgeliefert* | auszuliefern*',
    territory:
      'inland* | ausland* | *geltung* | *inlandstaten* | *auslandstaten* | *gerichtsbarkeit* | staatsangehörig* | tatort | deutsches strafrecht gilt | schiff* | luftfahrzeug*',
    legal_person: 'juristisch* person* | *personenvereinigung* | *verband* | *unternehmen*',
    attempt: '*versuch* | *beihilfe* | *anstift* | *teilnahme* | *gehilfe*',
    penalty:
      '*freiheitsstrafe* | *geldstrafe* | bestraft | *strafbar* | zu bestrafen | *strafe* | geldbuße',
    definition: '*begriffsbestimmung* | *begriffe* | *definition*',
    aggravation: 'schwer* fall | besonders schwer* | *strafschärf* | qualifiziert*',
    general_part:
      '*geltung* | versuch | *strafantrag* | anwendungsbereich | *begriff* | *beihilfe* | nebenfolgen | einziehung | tätige reue',
    named_access: `*ausspähen von daten | *ausspähung* | widerrechtlich* zugriff* | unbefugt* eindring* | unbefugt* zugang* | *computereinbruch* | hacking`,
    named_interception:
      '*abfangen von daten | missbräuchlich* abfangen | verletzung [3] (*telekommunikationsgeheimnis*/*kommunikationsgeheimnis*/vertraulichkeit) | *abhören*',
    named_data_interference: '*datenveränderung* | *datenbeschädigung*',
    named_system_interference:
      '*computersabotage* | störung [3] (*datenverarbeitung*/*computersystem*/*funktionsfähigkeit*) | *datensabotage*',
    named_devices:
      'vorbereiten des ausspähens | missbrauch von (computerprogramm/vorrichtung)* | computerprogramm* [6] zweck | missbrauch [3] zugangsdaten',
    named_forgery:
      '*datenfälschung* | fälschung [2] beweiserheblich* | *urkundenfälschung* | fälschung technischer',
    named_fraud:
      '*computerbetrug* | betrügerisch* *datenverarbeitungsmissbrauch* | *datenverarbeitungsmissbrauch* | betrug | missbrauch einer datenverarbeitung*',
    named_preservation:
      '*sicherungsanordnung* | sicherung von verkehrsdaten | *vorratsdatenspeicherung* | beschleunigte* sicherung',
    named_production:
      '*herausgabepflicht* | *bestandsdatenauskunft* | *herausgabeanordnung* | auskunft über',
    named_search:
      '*durchsuchung* | *onlinedurchsuchung* | online durchsuchung* | durchsicht von papieren | beschlagnahme*',
  },
)
