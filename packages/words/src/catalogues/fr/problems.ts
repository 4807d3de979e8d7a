export const problems = {
  malformed: 'La demande n’a pas pu être lue. Vérifiez sa forme et renvoyez-la.',
  unauthenticated: 'Connectez-vous d’abord.',
  forbidden:
    'Vous n’êtes pas autorisé à faire cela. Au besoin, adressez-vous à l’administrateur de votre État.',
  'not-found': 'Il n’y a rien à cette adresse que vous puissiez voir. Vérifiez l’adresse.',
  'not-acceptable': 'Cela n’est pas disponible dans le format demandé.',
  conflict: 'Cela est en conflit avec ce qui existe déjà. Rechargez et comparez.',
  gone: 'Cela n’existe plus.',
  'changed-meanwhile':
    'Cela a changé depuis que vous l’avez chargé. Rechargez et refaites votre modification.',
  'too-large': 'C’est trop volumineux. Envoyez-le en parties plus petites.',
  'unsupported-media-type': 'Ce type de contenu n’est pas accepté ici.',
  invalid: 'Une donnée saisie n’est pas valide. Corrigez-la et renvoyez.',
  'too-many': 'Trop de demandes. Attendez un peu et réessayez.',
  unavailable: 'La plateforme n’est pas disponible pour le moment. Réessayez plus tard.',
  full: 'La plateforme n’a plus d’espace. Prévenez son exploitant.',
  internal: 'Une erreur s’est produite. Réessayez ; si elle persiste, prévenez l’exploitant.',
  unknown: 'La plateforme n’a pas pu faire cela. Code du motif : {code}',
  'audience-of-others':
    'D’autres ont contribué à cette collection pour ses lecteurs actuels : elle ne peut pas être ouverte à davantage. Moins de lecteurs est possible ; pour davantage, ouvrez une nouvelle collection.',
  'red-needs-named-persons':
    'TLP:RED s’adresse à des personnes nommées : désignez des personnes comme destinataires ou choisissez un autre marquage.',
  'identity-bound': 'Cette identité est déjà liée à une partie.',
  'identity-not-own':
    'Versez d’abord cette identité dans une collection. Une identité que d’autres ont aussi fournie ne peut pas être liée.',
  'identity-expected': 'Seul l’identifiant d’une identité peut être lié : identity--….',
  'too-slow': 'L’envoi a été trop lent. Renvoyez-le en entier.',
  'standing-changed':
    'Votre session, votre clé ou vos rôles ont changé pendant l’envoi. Rien n’a été fait. Connectez-vous de nouveau.',
  'terms-changed':
    'Les lecteurs de cette collection ou son marquage par défaut ont changé pendant l’envoi. Rien n’a été ajouté. Vérifiez-les et renvoyez.',
  'marking-of-others':
    'D’autres contribuent à cette collection sous son marquage par défaut ; il ne peut donc que devenir plus strict. Pour un autre, ouvrez une nouvelle collection.',
  'own-password': 'Changez votre propre mot de passe sous Votre compte. L’actuel y est demandé.',
  'password-same': 'Choisissez un autre mot de passe que l’actuel.',
  'too-many-at-once':
    'Trop de demandes à la fois d’ici. Attendez la réponse à celles que vous avez faites.',
  'too-many-streams':
    'Trop de lecteurs suivent les nouveautés en ce moment. Rechargez la page plus tard.',
  'too-many-words': 'Cherchez avec {most} mots au plus.',
  'alias-taken': 'Ce groupe a déjà une collection portant ce nom court.',
  'group-exists': 'Un groupe porte déjà cet identifiant. Choisissez-en un autre.',
  'member-already': 'Cet État est déjà membre aujourd’hui.',
  'state-unknown': 'Aucun État n’a ici le code {code}.',
  'law-article-unknown':
    'Rien de ce à quoi les lois sont comparées ne s’appelle {article}. Choisissez dans la liste.',
  'law-version-unknown':
    'Cette version d’une loi n’existe pas ici. Elle a peut-être été retirée : partez de la page de l’État.',
  'group-unknown': 'Il n’y a pas ici de groupe {group}. Choisissez dans la liste.',
  'fact-unknown':
    '{fact} n’est pas un fait de la liste, ou la réponse n’est ni oui, ni non, ni inconnu.',
  'fact-contradiction':
    'Deux réponses se contredisent : {fact} et {other}. Corrigez l’une d’elles.',
  'dual-query-invalid':
    'Nommez au moins deux États, chacun une fois, et des articles portant sur des infractions.',
  'decision-unknown':
    'Le registre ne contient aucun document {symbol}. Vérifiez la cote ou cherchez par mots.',
  'name-taken': 'Quelqu’un se connecte déjà sous ce nom. Choisissez-en un autre.',
  'own-account': 'Vous ne pouvez pas fermer votre propre compte. Un autre administrateur le peut.',
  'role-unfit': 'Ce rôle ne convient pas à ce type de partie.',
  'scope-missing': 'La clé ou la session n’a pas ce droit.',
  'password-change-needed': 'Choisissez d’abord votre propre mot de passe, sous Votre compte.',
  'session-needed': 'Connectez-vous avec votre mot de passe ; une clé ne suffit pas.',
  'no-party': 'Ce compte n’agit pour personne et ne peut donc pas faire cela.',
  'no-mandate': 'Ce compte n’a plus aucun rôle. Adressez-vous à son administrateur.',
  'password-wrong': 'Le mot de passe actuel n’est pas exact.',
  'code-wrong': 'Le code à usage unique n’est pas exact ou a déjà servi. Attendez le suivant.',
  'code-enrolled': 'Supprimez d’abord le code à usage unique en place.',
  'sign-in-failed': 'Le nom, le mot de passe ou le code ne correspond pas.',
  'set-up-code-wrong':
    'Le code d’installation n’est pas exact. La plateforme l’a affiché à son démarrage.',
  'filter-wrong': 'Quelque chose ne va pas dans le filtre. La ligne de filtre montre où.',
  'bundle-unreadable': 'Ceci n’a pas pu être lu comme un lot STIX.',
  'too-many-objects': 'Il y a trop d’objets pour un seul envoi. Envoyez-les en plusieurs fois.',
  'rule-unknown': 'Aucune règle de décision ne s’appelle ici {rule}.',
  'vote-open-already':
    'Un vote est déjà ouvert devant cet organe. Il faut d’abord le clore ou l’annuler.',
  'nobody-votes': 'Aucun membre de l’organe ne peut voter aujourd’hui.',
  'more-present-than-members':
    '{present} délégations ne peuvent pas être présentes : l’organe compte {members} membres pouvant voter.',
  'vote-not-open': 'Ce vote n’est pas ouvert : plus rien n’est compté.',
  'vote-not-closed': 'C’est possible une fois le vote clos.',
  'vote-of-earlier-log':
    'Le journal de ce serveur a recommencé depuis ce vote : rien ne peut plus y être ajouté.',
  'ballot-not-next':
    'Un bulletin ultérieur de votre délégation est déjà là. Rechargez le vote, puis votez.',
  'other-motion': 'Ce qui est signé concerne une autre motion. Rechargez le vote, puis votez.',
  'other-log':
    'Ce qui est signé désigne un autre état du journal que celui de ce serveur. Rechargez le vote, puis votez.',
  'other-delegation': 'Seule la délégation elle-même dépose son bulletin.',
  'key-not-valid':
    'Votre État n’a pas certifié cette clé, ou y a mis fin. Demandez à son administrateur de certifier la clé de ce poste.',
  'announced-differs':
    'Le tableau montre d’autres chiffres que ceux annoncés. Comparez-les ; rien n’a été clos.',
  'roll-not-agreed':
    'Deux personnes doivent avoir saisi les mêmes réponses avant que le vote puisse être clos.',
  'not-by-roll-call': 'Les délégations votent ici depuis leur propre poste.',
  'by-roll-call': 'Ce vote a lieu par appel nominal : répondez de vive voix.',
  'roll-wait': 'C’est à l’autre personne de saisir : ensuite vous pourrez saisir de nouveau.',
  'roll-enough':
    'Une personne saisit un appel nominal {most, number} fois au plus. Annulez le vote et mettez-le aux voix de nouveau.',
  'no-silence': 'Cette règle ne connaît pas de procédure de silence. Choisissez-en une autre.',
  'silence-time': 'Choisissez un moment à venir, dans l’année et pas avant {hours, number} h.',
  'silence-objects': 'Sous silence, une délégation fait objection ou ne dit rien.',
  'silence-over': 'L’échéance est passée : plus aucune objection n’est reçue.',
  'silence-lasts':
    'Personne n’a fait objection : elle prend fin d’elle-même à l’échéance. Elle peut être annulée.',
  'not-on-roll': '{member} ne figure pas sur la liste de ce vote.',
  'seal-wrong': 'Ce qui est signé n’est pas valable. Rechargez la page et signez de nouveau.',
  'key-known':
    'Cette clé est déjà connue, ou la clé racine a changé entre-temps. Rechargez la page.',
  'root-key-missing':
    'Votre partie n’a pas encore déclaré de clé racine. Son administrateur le fait d’abord.',
  'key-not-held': 'Votre partie n’a pas de telle clé valable.',
  'key-requests-waiting': 'Vous pouvez avoir {most} demandes en attente. Retirez-en d’abord une.',
  'csv-unclosed-quote':
    'Un guillemet ouvert à la ligne {line} n’est jamais fermé. Corrigez le CSV et renvoyez-le.',
  'csv-stray-quote':
    'À la ligne {line}, un guillemet se trouve là où il ne peut y en avoir. Corrigez le CSV et renvoyez-le.',
  'csv-stray-carriage-return':
    'À la ligne {line}, une fin de ligne est incomplète. Enregistrez à nouveau le fichier en CSV et renvoyez-le.',
  'csv-nul':
    'La ligne {line} contient un caractère qu’aucun texte ne contient. Ce n’est peut-être pas un fichier CSV.',
  'csv-row-too-long':
    'La rangée à la ligne {line} dépasse {most, number} octets. Ce n’est peut-être pas un fichier CSV de votes.',
  'csv-field-too-long': 'Un champ de la ligne {line} dépasse {most, number} octets.',
  'csv-too-many-fields': 'La ligne {line} a plus de {most, number} champs.',
  'csv-field-count':
    'La ligne {line} a {found, number} champs alors que l’en-tête en a {expected, number}. Le fichier est peut-être tronqué.',
  'csv-too-many-rows':
    'Le fichier a plus de {most, number} lignes. Envoyez-le en plusieurs parties.',
  'encoding-not-utf-8':
    'Le fichier n’est pas en UTF-8, comme il était indiqué. Enregistrez-le en UTF-8 et renvoyez-le.',
  'encoding-utf-16': 'Le fichier est en UTF-16. Enregistrez-le en CSV UTF-8 et renvoyez-le.',
  'file-changed': 'Le fichier sur le serveur n’est pas celui qui a été envoyé. Renvoyez-le.',
  'file-compressed':
    'Le fichier est compressé d’une manière qui n’est pas lue ici. Envoyez le CSV lui-même ou compressé avec gzip.',
  'file-not-csv': 'Ce n’est pas un fichier CSV. Envoyez le CSV lui-même ou compressé avec gzip.',
  'file-gzip-broken': 'Le fichier compressé est endommagé ou tronqué. Renvoyez-le.',
  'file-empty': 'Ce fichier est vide.',
  'file-too-large': 'Le fichier dépasse {most, number} octets. Envoyez-le en plusieurs parties.',
  'file-too-much':
    'Le fichier contient plus que ce qui peut être lu en une fois. Envoyez-le en plusieurs parties.',
  'document-in-draft': 'Une version est déjà en préparation. Publiez-la ou abandonnez-la d’abord.',
  'document-no-draft': 'Ce qui a été publié reste tel quel. Commencez une nouvelle version.',
  'document-changed':
    'Le document a changé entre-temps. Lisez-le tel qu’il est maintenant, puis agissez.',
  'document-empty': 'Ajoutez d’abord un texte ou un fichier.',
  'document-not-public':
    'Tout le monde ne peut pas voir cet organe. Adressez le document à ses membres.',
  'document-expected': 'Envoyez un PDF ou un fichier Word (.docx).',
  'session-unknown': 'Ce n’est pas une session de cet organe.',
  'title-empty': 'Écrivez des mots qui se voient.',
  'text-too-many-paragraphs': 'Un texte compte au plus {most, number} paragraphes.',
  'file-not-document':
    'Ce n’est ni un PDF ni un fichier Word (.docx) sans macros. Envoyez l’un des deux, quel que soit son nom.',
  'file-old-word':
    'Enregistrez-le en .docx, sans mot de passe, et envoyez celui-ci. Les anciens fichiers Word ne sont pas lus.',
  'file-broken': 'Le fichier est endommagé ou incomplet. Envoyez-le à nouveau.',
  'file-encrypted': 'Le fichier a un mot de passe. Envoyez-le sans.',
  'file-too-slow':
    'La lecture du fichier a pris trop de temps. Envoyez-en un plus simple ou collez son texte.',
  'file-lost': 'Le fichier n’est plus sur le serveur. Renvoyez-le.',
  'file-not-awaited': 'Cette importation n’attend pas un tel fichier.',
  'body-broken-off': 'Le fichier n’est pas arrivé en entier. Renvoyez-le.',
  'csv-expected': 'Envoyez un fichier CSV, tel quel ou compressé avec gzip.',
  'format-unknown': 'L’en-tête n’est celui d’aucune présentation de votes connue : {columns}',
  'format-missing-columns':
    'Il manque au fichier des colonnes sans lesquelles il ne peut être lu : {columns}',
  'format-repeated-column': 'L’en-tête contient deux fois la colonne {column}.',
  'format-needs-roll-calls':
    'Cette présentation a ses appels nominaux dans un second fichier. Envoyez les deux.',
  'format-bad-value': 'La ligne {line} contient ce qui ne peut être lu : {value}',
  'format-too-many-decisions':
    'Le fichier a plus de {most, number} décisions. Envoyez-le en plusieurs parties.',
  'format-too-many-members':
    'Le fichier nomme plus de {most, number} membres. Ce n’est peut-être pas un fichier de votes.',
  'imports-waiting': 'Trop de fichiers attendent déjà. Inscrivez-en ou abandonnez-en d’abord.',
  'import-not-held': 'Seul un fichier lu et non abandonné peut être inscrit.',
  'import-changed':
    'Le registre a changé depuis : {added, number} décisions seraient inscrites maintenant. Revoyez le rapport, puis confirmez.',
  'import-ended': 'Cette importation est déjà terminée.',
  'ballots-enough': 'Une délégation vote au plus {most} fois dans un même scrutin.',
  'intentions-enough': 'Une délégation dépose au plus {most} notes sur un vote.',
  'key-acts-enough':
    'Votre partie a fait {most} opérations sur ses clés ; il n’en est plus accepté. Des clés peuvent encore être révoquées.',
  'key-acts-today':
    'Votre partie a déjà fait {most} opérations sur ses clés en un jour. Continuez demain.',
  starting: 'La plateforme démarre. Réessayez dans un instant.',
  'body-exists': 'Un organe porte déjà ce nom court. Choisissez-en un autre.',
  'reason-needed':
    'Indiquez la raison : des dates sur lesquelles d’autres comptent changent, ou ce qui était fixé est reporté, annulé ou rouvert.',
  'session-change-impossible':
    'De cet état on ne peut pas passer à celui-là. Rechargez et choisissez parmi ce qui est proposé.',
  'session-days-needed':
    'Indiquez le premier et le dernier jour, ou que les dates de ce qui est reporté restent à fixer.',
  'session-days-wrong':
    'Le dernier jour est le premier ou lui est postérieur, dans les {most} jours.',
  'session-unchanged': 'Tout est déjà ainsi. Modifiez d’abord quelque chose.',
  'item-exists': 'L’ordre du jour a déjà un point {number}. Choisissez un autre numéro.',
  'item-decided': 'Ce point est déjà tranché.',
  'item-unknown': 'Ce n’est pas un point de l’ordre du jour de la session.',
  'meeting-not-open': 'Ouvrez d’abord une séance : cela se fait en séance.',
  'meeting-open': 'Levez d’abord la séance ouverte.',
  'meeting-closed': 'La séance est levée : plus personne n’est inscrit.',
  'meeting-change-impossible': 'La séance ne peut pas le devenir maintenant. Rechargez-la.',
  'session-not-open':
    'Ouvrez d’abord la session : ses séances s’ouvrent pendant qu’elle est en cours.',
  'floor-requested': 'Cette demande est déjà sur la liste.',
  'replies-used': 'Deux réponses sur un point ont déjà été faites.',
  'speaker-not-waiting': 'Seuls ceux qui attendent changent de place. Rechargez la liste.',
  'speaker-change-impossible': 'Ce n’est plus possible pour cet orateur. Rechargez la liste.',
  'not-a-member': 'Seul un État membre de l’organe aujourd’hui reçoit la parole.',
  'not-of-that-group': 'Un État parle au nom des groupes dont il est membre aujourd’hui.',
  'statement-empty': 'Écrivez un titre et un texte : de ce qui a été envoyé, rien n’est visible.',
  'statement-published':
    'La déclaration est publiée et reste telle quelle. Publiez plutôt un rectificatif à côté.',
  'statement-draft': 'La déclaration n’est pas encore publiée : modifiez son projet.',
  'statement-changed':
    'Le texte a changé depuis votre lecture. Lisez-le tel qu’il est, puis agissez.',
  'statement-unchanged': 'Le texte est déjà ainsi. Modifiez d’abord quelque chose.',
  'statement-not-public':
    'Tous ne peuvent pas voir cette séance : adressez la déclaration aux membres.',
  'statement-no-members':
    'Seule une déclaration dans un organe de cette plateforme peut être réservée à ses membres.',
  'reply-impossible':
    'Un droit de réponse répond à une déclaration publiée, et n’est lu par personne qui ne peut lire celle-ci.',
  'proposal-step-impossible':
    'Ce n’est pas possible dans l’état actuel du projet. Rechargez-le et choisissez parmi ce qui est proposé.',
  'proposal-text-changed':
    'Le texte a changé depuis que vous l’avez lu. Lisez-le tel qu’il est maintenant, puis agissez.',
  'sponsor-already': 'Votre État soutient déjà cette version.',
  'not-a-sponsor': 'Votre État ne soutient pas ce projet : il n’y a rien à retirer.',
  'voting-has-begun': 'Le vote a commencé : aucun coauteur n’est plus ajouté.',
  'proposer-withdraws': 'Votre État en est l’auteur. Retirez plutôt le projet lui-même.',
  'text-too-large':
    'Un texte a au plus {blocks, number} paragraphes et {characters, number} caractères. Mettez le reste dans une annexe à part.',
  'amendments-enough': 'Votre État y a {most, number} amendements. Retirez-en d’abord un.',
  'vote-on-it-open': 'Un vote à son sujet est ouvert : clôturez-le ou annulez-le d’abord.',
  'text-wrong':
    'Le texte ne peut être pris tel quel. Voyez {paragraph} : vide, numéroté deux fois ou avec des caractères invisibles.',
  'edits-wrong':
    'Le paragraphe {paragraph} ne peut être modifié ainsi. Il n’est pas dans le texte, ou deux modifications s’y contredisent.',
  'text-unchanged': 'Le texte est déjà ainsi rédigé. Changez d’abord quelque chose.',
  'proposal-tabled': 'Le projet est déposé. Révisez-le plutôt : chacun verra ce qui change.',
  'proposal-draft': 'Le projet n’est encore qu’une ébauche : seule votre délégation le lit.',
  'amendment-unknown':
    'Il n’y a pas d’amendement {amendment} à ce projet qui puisse être visé ici.',
  'symbol-taken': 'La cote {symbol} a déjà été attribuée. Choisissez-en une autre.',
  'plan-wrong':
    'Cela n’entre pas dans le plan de vote : {about}. Un paragraphe n’est que dans une partie, et ce qui est nommé doit exister.',
  'step-not-due': 'Un autre vote vient avant celui-ci, ou le vote n’a pas commencé.',
  'motion-pending': 'Une motion attend une décision. Elle passe avant le vote.',
  'zone-unknown':
    'Aucun fuseau horaire ne s’appelle {zone}. Choisissez-en un, par exemple Asia/Almaty.',
  'language-unknown': 'Aucune langue n’a le code {language}. Écrivez par exemple fr ou kk.',
  'hours-wrong':
    'Des horaires qui commencent et finissent à la même heure ne contiennent rien. Si le bureau est toujours assuré, indiquez-le.',
  'channel-wrong':
    'Le moyen de contact {place} ne peut être joint tel qu’il est écrit : {value}. Les numéros commencent par + et l’indicatif du pays.',
  'no-state': 'Seules les personnes qui agissent pour un État peuvent le faire.',
  'note-date-wrong': 'La date de la note est dans l’avenir. Indiquez la date qu’elle porte.',
  'note-used':
    'Votre État a déjà enregistré la note {number}. Chaque note n’est enregistrée qu’une fois : cherchez-la parmi les désignations ou donnez un autre numéro.',
  'second-person-made':
    'L’un de vous a créé le compte de l’autre ou son mot de passe et pourrait agir pour les deux. Il faut une troisième personne de votre partie.',
  'second-person-needed': 'Vous avez proposé ceci. Une autre personne de votre État l’approuve.',
  'nomination-decided': 'C’est déjà décidé. Rechargez la page.',
  'audience-unknown':
    'Votre État ne fait pas partie de {entry} aujourd’hui : rien ne peut y être partagé. Choisissez l’un de vos groupes ou tous les États.',
  'contact-unknown': 'Indiquez un autre point de contact de votre État.',
  'contact-removed': 'Ce point de contact est retiré. Désignez-le de nouveau.',
  'letter-unknown':
    'Déposez d’abord la lettre scellée. Celle qui a servi à une autre demande est scellée de nouveau.',
  'letters-waiting':
    'Au plus {most} lettres scellées de votre État peuvent attendre leur envoi. Envoyez-en ou supprimez-en.',
  'letter-expected': 'Envoyez les octets d’une lettre scellée.',
  'request-step': 'Cela ne se fait pas dans l’état actuel de la demande. Rechargez-la.',
  'request-not-next':
    'Autre chose a été consigné entre-temps au sujet de cette demande. Rechargez-la et signez de nouveau.',
  'request-act-wrong':
    'Ce qui a été signé n’est pas un acte de cette demande, ou diffère du projet.',
  'request-epoch':
    'Le serveur a été restauré depuis cet envoi. La demande peut être lue ; envoyez-la de nouveau pour continuer.',
  'addressee-wrong': 'Indiquez d’autres États de ce serveur, chacun une fois : pas {addressed}.',
  'no-mail':
    'Ce hub n’envoie pas de courriel. Demandez à son exploitant d’indiquer un serveur de messagerie, ou interrogez les bureaux ici seulement.',
  'ping-times-wrong':
    'Une vérification dure d’une heure à quatre-vingt-dix jours, commence dans l’année et rappelle avant sa fin.',
  'ping-unannounced-later':
    'Une vérification non annoncée de vos propres bureaux commence aussitôt. N’indiquez pas de début, ou annoncez-la.',
  'ping-nobody':
    'Aucun bureau en service que vous puissiez interroger ne correspond. Un secrétariat interroge les bureaux que des États ont partagés avec lui.',
  'ping-over': 'Cette vérification est terminée. Plus rien n’est demandé.',
  'ping-answered': 'Ce bureau a déjà répondu. La première réponse compte.',
  'ping-place-wrong': 'Le bureau a changé et a moins de moyens de contact. Rechargez-le.',
  'ping-link-unknown':
    'Ce lien ne mène à aucune vérification. Copiez-le en entier depuis le courriel.',
  'severity-twice': 'Donnez une seule valeur par échelle.',
  'time-to-come': 'Une date saisie est encore à venir. Corrigez-la.',
  'times-turned': 'La fin précède le début : corrigez les dates.',
  'reader-unknown':
    'Nommez un autre État, ou un groupe dont votre État fait partie aujourd’hui, au lieu de {entry}.',
  'incident-number-used':
    'Votre État a déjà un incident {number}. Chaque numéro sert une seule fois : donnez-en un autre.',
  'red-not-shared':
    'TLP:RED est réservé à des personnes nommées : un incident ainsi marqué n’est pas partagé avec des États ou des groupes. Retirez-le-leur d’abord, ou marquez-le autrement.',
  'incident-changed': 'L’incident a changé entre-temps. Lisez-le tel qu’il est, puis agissez.',
  'incident-unchanged': 'L’incident est déjà ainsi rédigé.',
  'readers-changed':
    'D’autres le verraient que ceux annoncés par l’aperçu. Regardez l’aperçu de nouveau.',
  'attribution-there': 'Il y a déjà une attribution. Retirez-la avant d’en consigner une autre.',
  'attribution-empty': 'Écrivez l’affirmation et ce sur quoi elle repose.',
  'object-unknown': 'Vous ne voyez aucun objet {object}. Nommez-en un que vous voyez.',
  'export-too-large': 'Plus de {most, number} incidents à la fois. Restreignez votre demande.',
  'conference-not-public':
    'L’organe organisateur est réservé à son groupe : la conférence l’est aussi.',
  'conference-not-begun':
    'Ouvrez d’abord la conférence : un résultat vient une fois qu’elle a commencé.',
  'conference-over': 'La conférence est close ou annulée : plus rien de cela n’est inscrit.',
  'slot-hours-wrong': 'Un créneau finit après son début, le même jour.',
  'slot-beyond-days':
    'La conférence compte {days, number} jours : il n’y a pas de jour {day, number}.',
  'room-taken':
    'Cette salle est prise de {starts} à {ends} : {room}. Choisissez une autre salle ou une autre heure.',
  'programme-beyond-days':
    '{count, plural, one {# créneau du programme tomberait un jour qui n’existe plus. Déplacez-le ou annulez-le d’abord.} many {# créneaux du programme tomberaient des jours qui n’existent plus. Déplacez-les ou annulez-les d’abord.} other {# créneaux du programme tomberaient des jours qui n’existent plus. Déplacez-les ou annulez-les d’abord.}}',
  'speaker-unknown':
    'Seules prennent la parole les délégations de cette conférence qui n’ont pas décliné. Rechargez et choisissez parmi elles.',
  'slot-cancelled': 'Ce créneau est annulé et le reste. Ajoutez-en un autre.',
  'one-head-needed': 'Une délégation a un chef. Ici il y en a {heads, number}.',
  'participant-twice': 'Ce nom figure deux fois dans la liste : {name}',
  'invited-already':
    'Cette délégation est déjà invitée, et personne n’a été invité cette fois : {name}',
  'declined-already': 'Cette invitation est déjà déclinée.',
  'issuer-needed': 'Des pouvoirs en bonne et due forme sont signés : indiquez par qui.',
  'credentials-of-states':
    'Seuls les États et les chambres de leurs parlements présentent des pouvoirs.',
  'deadline-past': 'Laissez aux États un jour qui n’est pas encore passé.',
  'applied-already': 'Une organisation de ce nom a déjà présenté une demande : {name}',
  'objections-closed': 'Le jour jusqu’auquel les États pouvaient objecter est passé.',
  'objections-open': 'Les États peuvent encore objecter. Décidez une fois ce jour passé.',
  'objection-bars':
    'Un État fait objection, et selon les règles de cette conférence nul n’est accrédité malgré une objection.',
  'decision-reason-needed':
    'Indiquez qui en a décidé et pourquoi : pour refuser, et pour accréditer malgré une objection.',
  'application-decided': 'Cette demande est déjà tranchée.',
  'objected-already': 'Votre État fait déjà objection.',
  'no-objection': 'Votre État ne fait pas objection ici.',
}
