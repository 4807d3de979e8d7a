import { lexicon } from './lexicon.ts'

/** Turkish; words are met by their stems. */
export const tr = lexicon(
  ['tr'],
  { reviewed: false },
  {
    system:
      'bilişim sistem* | bilgisayar* | bilgi sistem* | bilgi işlem | otomatik işlem* | elektronik cihaz* | sistemin* | sisteme | sistemi | internet site*',
    network:
      'bilgisayar ağ* | ağ | ağlar* | ağı | internet* | elektronik haberleşme* | iletişim ağ* | telekomünikasyon*',
    data: 'veri | veril* | verinin | verile* | bilgisayar veri* | bilgisayar program* ve | kişisel veri* | veriye | elektronik veri*',
    communication:
      'haberleşme* | iletişim* | veri nakil* | nakil* | konuşma* | mesaj* | yazışma* | söyleşi*',
    document: 'belge* | evrak* | sened* | senet* | imza* | mühür*',
    tool: 'cihaz* | bilgisayar program* | program* | yazılım* | virüs* | zararlı yazılım* | aygıt* | araç* | teknik araç*',
    password: 'şifre* | parola* | güvenlik kod* | erişim kod* | kod* | sair güvenlik kodunun',
    property: 'mal | malvarlı* | para | paray* | zarar* | banka* | kredi kart* | değer* | ödeme*',
    child: 'çocuk* | onsekiz yaş* | on sekiz yaş* | reşit olmayan*',
    sexual_material: 'müstehcen* | pornogra* | cinsel* | fuhuş*',
    protected_work:
      'telif* | fikir ve sanat eser* | bağlantılı hak* | fikri mülkiyet* | eser sahib*',
    traffic_data: 'trafik (veri/bilgi)* | trafik bilgi* | sinyal bilgi*',
    subscriber_data: 'abone* | kullanıcı bilgi*',
    provider: '(yer/erişim/hizmet/içerik/servis) sağlayıcı* | işletmeci* | sağlayıcı*',
    functioning: 'işleyiş* | çalışma* | işlev* | işletim*',
    access:
      'giren* | girme* | giriş* | erişim* | erişen* | girerek | girmek | kalmaya devam | sızma* | sızan* | yetkisiz erişim',
    intercept:
      'izle* | dinle* | araya gir* | ele geçir* | kayda al* | ihlal [2] gizli* | gizliliğ* ihlal* | kaydet*',
    damage:
      'bozan | yok ed* | yok et* | değiştir* | erişilmez | silin* | silen | sil* | veri yerleştir* | yerleştir* | bozma* | bozul* | gizle* | zarar ver* | var olan verileri',
    hinder:
      'engelle* | bozan | bozma* | kesinti* | aksat* | durdur* | sekte* | kesen | işlemez hale',
    supply:
      'imal* | ithal* | sevk* | nakle* | depola* | kabul ed* | sat* | satışa arz* | satın al* | başkalarına ver* | bulundur* | üret* | dağıt* | yay* | temin* | sağla*',
    forge: 'sahte* | taklit* | aldatacak | uydur* | tahrif*',
    deceive: 'dolandır* | hile* | aldat* | haksız [2] (çıkar/yarar)* | kandır* | hırsızlık*',
    preserve: 'muhafaza* | saklan* | saklama* | koru* | koruma* | yedekleme*',
    disclose: 'teslim* | ibraz* | bilgi vermek | açıkla* | vermekle yükümlü* | istenen* bilgi*',
    search: 'arama* | aranma* | inceleme*',
    seize: 'elkoy* | el koy* | elkonul* | müsadere* | kopya* çıkar* | kopyalama* | kopya*',
    record: 'topla* | kayda alın* | kaydedil* | tespit* | kaydı',
    solicit: 'teklif* | buluş* | teşvik* | ayart* | baştan çıkar*',
    launder: 'akla* | suç gelir* | suçtan kaynaklanan',
    unauthorised:
      'hukuka aykırı* | izinsiz* | yetkisiz* | haksız* | rızası [2] (olmadan/olmaksızın)* | rıza* dışı* | izni olmadan',
    security: 'güvenlik* | koruma* | güvenlik önlem*',
    purpose_of_crime:
      'münhasıran | işlenmesi için | amacıyla | yapılmış veya oluşturul* | işlemek için | için yapıl* | suçların işlen*',
    as_genuine: 'gerçek* | sahte [3] resmi | hukuki* | resmi belge* | özel belge*',
    gain: 'çıkar sağla* | haksız çıkar* | yarar sağla* | menfaat* | kendisinin veya başkasının',
    non_public: 'gizli* | aleni olmayan | özel hayat* | teknik araç*',
    real_time: 'gerçek zaman* | anlık | eş zaman*',
    authority: 'hakim* | mahkeme* | cumhuriyet savcı* | savcı* | kolluk* | soruşturma*',
    round_the_clock: '24 saat | 7 24 | 24 7 | yirmi dört saat | temas nokta* | irtibat nokta*',
    foreign_request:
      'adli yardım* | adlî iş birliğ* | uluslararası (iş/adli)* | yabancı devlet* | talep eden devlet*',
    extradite: 'iade* | suçlu* iadesi',
    territory: 'ülke* | yer bakımından | yabancı ülke* | vatandaş* | yurt dış* | yargı yetki*',
    legal_person: 'tüzel kişi*',
    attempt: 'teşebbüs* | iştirak* | yardım etme* | azmettir*',
    penalty: 'hapis* | cezası* | cezalandır* | adli para | ceza*',
    definition: 'tanım* | tanımlar',
    aggravation: 'ağırlaştır* | nitelikli*',
    general_part: 'tanımlar | teşebbüs | iştirak | tüzel kişiler* | amaç | kapsam | yürürlük',
    named_access:
      '(bilişim) sistem* girme* | sisteme girme* | hukuka aykırı [4] (gir/eriş)* | yetkisiz erişim*',
    named_interception:
      'haberleşmenin gizliliğ* | veri nakillerini [8] izle* | dinlenmesi ve kayda | gizliliğini ihlal',
    named_data_interference:
      'verileri yok etme* | verileri [6] (boz/yok/değiştir)* | veri* [2] (bozma/yok)*',
    named_system_interference:
      'sistemi engelleme* | işleyişini [4] (engelle/boz)* | bozma verileri',
    named_devices:
      'yasak cihaz* | yasak program* | cihazın bilgisayar programının | cihaz* [3] program* [3] şifre*',
    named_forgery: '(belgede/resmi/özel/evrakta) [3] sahtecilik* | sahtecilik* | sahte',
    named_fraud:
      '(nitelikli) dolandırıcılık* | dolandırıcılık* | bilişim sistem* [6] dolandır* | bilişim sistem* [8] araç olarak',
    named_preservation: 'veri* [2] (muhafaza/saklan)*',
    named_production: 'bilgi isteme | belge ibraz*',
    named_search:
      '(bilgisayarlarda) arama | arama kopyalama | arama ve elkoyma* | bilgisayarlarda bilgisayar programlarında',
  },
)
