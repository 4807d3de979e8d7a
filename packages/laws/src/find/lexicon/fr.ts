import { lexicon } from './lexicon.ts'

/** French, of Europe, Africa and North America. */
export const fr = lexicon(
  ['fr'],
  { reviewed: false },
  {
    system: `système* de traitement automatisé* | système* (informatique/informatisé/électronique)* | système* d
      information* | système* de traitement | ordinateur* | équipement* (informatique/électronique)* |
      dispositif* informatique* | matériel* informatique* | site* (internet/web) | serveur* | moyen*
      informatique* | ressource* informatique* | système* de communication* électronique*`,
    network: `réseau* (informatique/électronique/numérique)* | réseau* de (communication/télécommunication)* |
      réseau* d information | réseau* | internet | communications électroniques | télécommunication*`,
    data: `donnée* (informatique/informatisée/numérique/électronique)* | données | donnée* à caractère personnel
      | information* (numérique/informatique/électronique)* | traitement* automatisé* | contenu* (numérique/
      électronique)* | fichier* informatique*`,
    communication: `correspondance* | communication* (privée/électronique)* | transmission* | télécommunication* |
      parole* | conversation* | courrier* électronique* | message* | émission* électromagnétique* | émises
      transmises ou reçues`,
    document: `document* | écrit* | acte* (authentique/public/administratif)* | support d expression | titre* |
      signature* électronique*`,
    tool: `programme* (informatique/malveillant)* | logiciel* (malveillant/espion)* | instrument* | équipement* |
      appareil* | dispositif* | virus | maliciel* | outil* | logiciel* | programme*`,
    password: `mot* de passe | code* d accès | clé* (de/d) (chiffrement/accès/cryptage)* | donnée* d (accès/
      identification/authentification) | identifiant* | code* confidentiel* | convention* secrète*`,
    property: `bien (quelconque/appartenant) | fonds | valeur* | argent | patrimoin* | préjudice* patrimon* |
      biens | paiement* | carte* (bancaire/de) | somme* d argent | monnaie*`,
    child: 'mineur* | enfant* | pédo*',
    sexual_material: `pornograph* | pédopornograph* | caractère sexuel | (image/représentation/photo)* [4] (sexuel/
      intime)* | obscène* | exploitation sexuelle | caractère intime`,
    protected_work: `droit* d auteur* | contrefaçon* | droits voisins | propriété (intellectuelle/littéraire)* |
      œuvre* [3] (esprit/protégée)*`,
    traffic_data: `donnée* (relative/afférente)* au trafic | donnée* de (trafic/connexion/circulation)* |
      donnée* techniques de connexion | données de transmission | donnée* [2] localisation`,
    subscriber_data: `donnée* (relative/afférente)* aux abonnés | information* [3] abonné* | identité de [3]
      (titulaire/utilisateur)* | abonné*`,
    provider: `fournisseur* (de/d) (service/accès)* | prestataire* de service* | opérateur* [2] (communication/
      télécommunication)* | hébergeur* | opérateurs`,
    functioning: 'fonctionnement | fonctionner | exploitation',
    access: `accéder* | accède* | accès | accédé | introduit dans | introduire dans | s introduire | s introduit |
      pénétr* | intrusion* | se maintenir | se maintient | maintien* frauduleux | piratage*`,
    intercept: `intercept* | écout* | détourn* | captation* | capter | captée* | prendre* [2] connaissance |
      surveillance de [3] communication*`,
    damage: `endommag* | efface* | suppr* | suppression* | altér* | altération* | modif* | détérior* |
      détruire | détrui* | destruct* | introduire [3] données | introduction | dénatur* | rend* inaccessible* |
      extraire`,
    hinder: `entrav* | fausser | faussé* | perturb* | interromp* | interrupt* | obstru* | empêch* | paralys* |
      bloqu* | ralenti* | altér* [3] fonctionnement | saturation | saturer`,
    supply: `produi* | production | vend* | vente | offr* | import* | déten* | cède* | céder | mett* à [3]
      disposition | met à disposition | mise* à [3] disposition | diffus* | distribu* | fourni* | fabriqu* | obtenir
      [3] utilis* | possè* | acqui* | transmett* | procur* | publi* | divulg*`,
    forge: `faux | falsifi* | falsification* | altération frauduleuse | contrefai* | fabriqu* | usage de faux |
      données non authentiques | inauthentique*`,
    deceive: `escroqu* | fraude | fraudes | frauder | tromp* | manœuvre* frauduleuse* | dol* | hameçonnage | duper |
      fausse qualité | faux nom | dolosi*`,
    preserve: `conserv* | conservation | préserv* | gel [2] données | protéger l intégrité`,
    disclose: `communiqu* | produire | production | remettre | remise | fournir | transmettre | injonction [2]
      produire | réquisition* | requérir | divulgation`,
    search:
      'perquisition* | recherch* [3] (donnée/système)* | perquisitionner | fouill* | visite* domicil* | accéder [6] perquisition',
    seize:
      'saisie* | saisir | saisi | copie* [3] donnée* | confisc* | mise* sous scellé* | scellés',
    record: 'collect* | enregistr* | recueill* | captation | capter | mise en place',
    solicit:
      'proposition* | sollicit* | proposer [3] rencontre | rencontre | incit* | corrompre | pédopiégeage',
    launder: 'blanch* | produit* (d/des/de) [3] (crime/infraction/délit)* | recel',
    unauthorised: `frauduleusement | sans (droit/autorisation/motif/consentement)* | sans [2] autorisation |
      illégal* | illicite* | indûment | non autorisé* | illégitime* | mauvaise foi | sans y être autorisé* |
      sans le consentement`,
    security:
      'mesure* de sécurité | protection | contourn* | mesure* de protection | violation [3] sécurité | dispositif* de sécurité',
    purpose_of_crime: `conçu* | spécialement adapté* | adapté* pour | destiné* à | en vue de commettre | pour
      commettre | permettant de commettre | afin de commettre | aux fins de`,
    as_genuine:
      'authentique* | fins légales | effet* de droit | conséquences juridiques | preuve d un droit | causer un préjudice | force probante',
    gain: `bénéfice économique | avantage* (économique/patrimonial/pécuniaire/indu/matériel/quelconque/financier)* | pour (soi/lui/elle) même ou pour autrui | profit* |
      enrichissement* | bénéfice | gain | remettre des fonds`,
    non_public:
      'non publi* | secret des correspondances | secret* | privé* | moyens techniques | à titre privé | confidentiel*',
    real_time: 'temps réel',
    authority: `juge* | magistrat* | procureur* | officier* de police | autorité* (judiciaire/compétente)* | enquête* |
      tribunal | mandat* | instruction | réquisition*`,
    round_the_clock:
      '24 heures | 24h | 24 7 | vingt quatre heures | point* de contact | 7 jours | sept jours sur sept',
    foreign_request: `entraide (judiciaire/pénale/internationale)* | entraide | coopération internationale | état*
      (requérant/requis/étranger)* | partie* (requérante/requise)* | commission* rogatoire* | assistance
      mutuelle | information spontanée`,
    extradite: 'extrad*',
    territory: `compétence* | territoire* | hors du territoire | ressortissant* | nationalité | pavillon |
      aéronef* immatriculé* | loi pénale [3] applicable`,
    legal_person: 'personne* morale* | société* | dirigeant*',
    attempt:
      'tentative* | tenter | tenté | complic* | provocation | participation à un groupement | entente',
    penalty: `puni* | emprisonnement | amende* | peine* | réclusion | passible* | servitude pénale | condamné*`,
    definition: 'définition* | au sens de [3] (loi/code)* | terminologie | on entend par',
    aggravation: 'aggrav* | circonstance* aggravante* | bande organisée',
    general_part:
      'tentative* | compétence | champ d application | dispositions (générales/diverses/finales) | peines complémentaires | responsabilité',
    named_access: `accès (illégal/illicite/frauduleux/non)* | maintien frauduleux | atteinte* aux systèmes de
      traitement | intrusion* informatique* | accéder [6] frauduleusement [6] système*`,
    named_interception: `interception* (illégale/illicite/frauduleuse/non)* | interception [3] données | secret
      des (correspondance/communication)* | violation du secret des correspondances`,
    named_data_interference: `atteinte* à l intégrité des données | atteinte* [4] données | dommage* [3] données |
      (altération/suppression/modification/falsification)* [2] données informatiques`,
    named_system_interference: `atteinte* à l intégrité [2] système* | entrave* [3] (fonctionnement/système)* | atteinte*
      au fonctionnement | sabotage informatique | entraver [4] fonctionnement`,
    named_devices: `abus de dispositif* | (disposition/production/importation/détention) d [4] (équipement/dispositif/
      programme/matériel)* | dispositif* illicite* | logiciel* malveillant*`,
    named_forgery: `falsification informatique | faux (informatique/en) | faux et usage de faux | faux | constitue un
      faux | falsification*`,
    named_fraud: `fraude* (informatique/liée/électronique)* | escroquerie* | escroquerie* [4] (informatique/
      électronique)* | l escroquerie est`,
    named_preservation: `conservation (rapide/immédiate/accélérée)* | conservation [3] données | injonction* de
      conservation | gel des données`,
    named_production:
      'injonction* de produire | communication de données | réquisition* [4] données',
    named_search: 'perquisition* [3] saisie* | perquisition* | saisie* de données',
  },
)
