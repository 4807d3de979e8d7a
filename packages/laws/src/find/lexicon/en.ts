import { lexicon } from './lexicon.ts'

/** English, as statutes of several legal families use it. */
export const en = lexicon(
  ['en'],
  { reviewed: false },
  {
    system: `computer* | computer system* | (information/electronic/ict/digital) system* | data processing
      system* | information and communication* technolog* | (information/communication*) technolog*
      system* | protected (computer/system)* | website* | web site* | computer resource* | server |
      servers | information infrastructure* | computerised system* | computerized system* | digital
      device* | electronic device*`,
    network: `computer network* | (communication*/telecommunication*/electronic/information) network* |
      network | networks | internet | telecommunication* | electronic communication* (service/system)*`,
    data: `(computer/electronic/digital) data | data | data message* | (electronic/digital/computer)
      (record/records/information/content/contents) | computer program* (and/or) data | computer material
      | information [3] computer*`,
    communication: `communication* | transmission* | (electronic/private) (message/messages/communication*)
      | wire communication* | oral communication* | conversation* | telephone call* | correspondence |
      electronic mail | email* | signal | signals`,
    document: `document* | deed | instrument | record | records | writing | valuable security |
      electronic (document/record/signature)*`,
    tool: `device | devices | program* [6] (designed/adapted/intended) | malicious (code/software/
      program)* | malware | virus | viruses | computer contaminant* | computer (program/programme)* |
      software | apparatus | hacking tool* | ransomware | spyware | worm | worms | trojan*`,
    password: `password* | access code* | computer password* | access credential* | credential* | passcode* |
      encryption key* | access device* | personal identification number*`,
    property: `property | money | moneys | funds | valuable thing* | thing of value | anything of value |
      financial loss | economic loss | wrongful loss | payment* | banking | electronic fund*`,
    child: 'child | children | minor | minors | under eighteen | person under the age | juvenile*',
    sexual_material: `pornograph* | child abuse material | sexual abuse material | sexually explicit | sexual
      (image/images/material/conduct/activity) | obscene | indecent | intimate (image/images/visual/picture*)
      | nude | lascivious`,
    protected_work: `copyright* | infring* [3] (copyright/work) | related rights | neighbouring rights |
      literary (and/or) artistic | phonogram* | sound recording* | intellectual property`,
    traffic_data:
      'traffic data | non content data | metadata | call data record* | pen register* | trap and trace | addressing information | routing information',
    subscriber_data: `subscriber information | subscriber data | subscriber | subscribers | customer
      information | identity of [3] user*`,
    provider: `(service/access/network/internet/hosting/communication*/telecommunication*) provider* |
      (service/telecommunication*/network) (operator/operators/licensee*) | intermediary | intermediaries`,
    functioning: `function | functions | functioning | operation | operations | operating | availability |
      performance | reliability | normal use`,
    access: `access | accesses | accessed | accessing | hack | hacks | hacking | hacker* | intrusion* |
      intrude* | break* into | penetrat* | enter* [3] computer* | gain* entry`,
    intercept: `intercept* | eavesdrop* | wiretap* | wire tap* | listen* [3] (device/communication*) |
      monitor* [4] communication* | acquisition [3] contents`,
    damage: `damag* | delet* | eras* | alter | alters | altered | altering | alteration* | modif* |
      destroy* | destruct* | suppress* | deteriorat* | corrupt* | mutilat* | render* [4] (useless/
      meaningless/ineffective/unusable/inaccessible) | tamper*`,
    hinder: `hinder* | hindrance* | disrupt* | interrupt* | obstruct* | imped* | interfer* | impair* | degrad* |
      denial of (service/access) | deny* [3] access | prevent | prevents | preventing | overload* |
      render* [4] (inoperable/unusable/inoperative) | block | blocks | blocking | fail* to function |
      inoperable | shut* down`,
    supply: `produc* | manufactur* | sell | sells | selling | sale | suppl* | distribut* | import | imports |
      importing | importation | possess* | offer | offers | offering | procur* | make* available |
      making available | dissemin* | transmit* | publish* | traffic | traffics | trafficking | provid* |
      disclos*`,
    forge: `forge | forges | forged | forgery | forging | falsif* | counterfeit* | fabricat* | inauthentic |
      false (document/documents/record/records/data/information/entry) | personat* | makes a false`,
    deceive: `fraud | frauds | fraudulent | defraud* | deceiv* | deception | deceit* | cheat* | false
      pretence* | false pretense* | swindl* | dishonest* | phish* | theft | steal*`,
    preserve: `preserv* | retain | retention | safeguard* [3] data | freez* [3] data | data freeze |
      maintain* [3] integrity`,
    disclose: `production order* | produce | submit | hand over | disclos* | provide | furnish* | surrender |
      deliver up | make [2] available to`,
    search: `search | searches | searched | searching | inspect* | search warrant* | examin* | similarly access`,
    seize: `seiz* | secure | confiscat* | make and retain a copy | similarly secure | take possession | forfeit*`,
    record: 'record | collect | collection | recording | capture* | install* | monitor*',
    solicit:
      'solicit* | groom* | entic* | propos* | lure | luring | meet* [3] child* | invit* | induce*',
    launder: `launder* | proceeds of crime | proceeds of [3] (activity/offence/activities/offences) |
      conceal* [5] (origin/proceeds) | disguis*`,
    unauthorised: `unauthorised | unauthorized | without (authority/authorisation/authorization/right/permission/
      lawful/consent) | without [3] consent | unlawful* | illegal* | illicit* | not authorised | not authorized
      | without being authorised | exceed* [3] (authorisation/authorization/authority/access) | not entitled`,
    security: `security measure* | access control* | security (feature/features/system/mechanism)* | bypass* |
      circumvent* | infring* [3] security | protected [3] password* | protection measure*`,
    purpose_of_crime: `designed | adapted | for the purpose of committing | intent* [6] (used/committing/commit) |
      intended to be used | primarily | for use in | to commit an offence | for committing`,
    as_genuine: `authentic* | genuine | legal purposes | acted upon | lawful purpose* | considered or acted |
      as if it were | used as evidence | to the prejudice`,
    gain: `(economic/financial/pecuniary/material/wrongful/unlawful/illicit/undue) (benefit/gain/advantage/
      profit)* | benefit for (himself/herself/oneself/themselves/that/another) | procur* [4] (benefit/gain/
      advantage) | private financial gain | profit`,
    non_public:
      'non public | not public | private communication* | without [3] parties | secrecy | privacy | technical means',
    real_time:
      'real time | contemporaneous* | at the time of transmission | prospectiv* | ongoing collection | live collection',
    authority: `court | judge | magistrate | warrant | police | (authorised/authorized/investigating/
      investigatory/enforcement) (officer/officers/authority) | law enforcement | prosecut* | competent
      authorit* | investigation`,
    round_the_clock: `24 7 | twenty four hour* | 24 hour* | point of contact | contact point* | twenty four
      hours a day | seven day*`,
    foreign_request: `mutual (legal) assistance | mutual assistance | foreign (state/country/authority/
      government)* | requesting (state/party/country) | requested (state/party/country) | letter* of request |
      international cooperation | international co operation | spontaneous information`,
    extradite: 'extradit* | fugitive offender* | surrender of fugitive*',
    territory: `jurisdiction | territory | territorial | extraterritorial | outside [3] (country/state/kenya)* |
      nationality | on board a ship | aircraft registered | committed outside | within the territory |
      national of | citizen of`,
    legal_person: `legal person* | body corporate | bodies corporate | business entit* | corporat* | company | companies | juridical
      person* | director* | partnership`,
    attempt:
      'attempt* | aid | aids | aiding | abet* | conspir* | incit* | accomplice* | accessor* | counsels',
    penalty: `imprison* | liable | fine | fined | punish* | penalt* | guilty of an offence | commits an offence |
      offence | offense | sentenced`,
    definition:
      'in this (act/law/chapter/part/code/title) unless | in this (act/law/chapter/part/code/title) the following | for the purposes of this (act/law/chapter/part/convention) | as used in this | interpretation | definition* | meaning of | defined terms | terminology | short title | commencement',
    aggravation:
      'enhanced | aggravat* | increased penalt* | further offence* | protected computer* | repeat offender* | compensation',
    general_part: `attempt* | abet* | conspir* | jurisdiction | territorial | application | scope | liability |
      corporate | regulations | procedure | evidence | admissib* | savings | repeal* | consequential | objects |
      object | penalties | confiscation | forfeiture`,
    named_access: `(unauthorised/unauthorized/illegal/unlawful/illicit) access | hacking | computer trespass |
      unauthorised access to computer* | accessing [3] computer* without`,
    named_interception: `(unauthorised/unauthorized/illegal/unlawful/illicit) interception | interception
      [4] prohibited | unlawful acquisition of data | unauthorised use or interception`,
    named_data_interference: `(unauthorised/unauthorized/illegal/unlawful/illicit) (modification/alteration/deletion) | data interference | unlawful interference with [3] data |
      (interference/damage) [2] data | (unauthorised/unauthorized/illegal/unlawful) [2] modification | unauthorised interference`,
    named_system_interference: `system interference | unlawful interference with [3] (system/computer)* |
      (unauthorised/unauthorized/illegal/unlawful) (interference/obstruction/hindering) | denial of service |
      unauthorised obstruction | system disruption | cyber attack* | computer sabotage`,
    named_devices: `misuse of device* | illegal device* | (unauthorised/unauthorized/unlawful/illegal) [8]
      (device/devices/password/passwords/software) | possession of [4] (device/devices/tool/tools/software) | hacking tool* |
      malicious (code/software) | malware`,
    named_forgery: `(computer/electronic/cyber/digital) [3] forgery | computer related forgery | forgery |
      false data | falsification`,
    named_fraud: `(computer/electronic/cyber/digital/internet) [3] (fraud/cheating) | computer related fraud |
      fraud by | cyber fraud | fraud | cheating | theft by computer`,
    named_preservation: `preservation order* | (expedited/quick/rapid/partial) preservation | preservation of
      [4] data | data preservation | data retention`,
    named_production:
      'production order* | disclosure of [3] (data/information) | production of [3] data | subscriber information',
    named_search: `search and seizure | power* [4] search | search warrant* | search of [4] (data/computer)* |
      seizure of [4] data`,
  },
)
