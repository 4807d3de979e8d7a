import { names } from '../registries/names.ts'

/** The language tags that the reference validator knows: those of common locales. */
export const knownLanguages = names(`
  af af-ZA ar ar-AE ar-BH ar-DZ ar-EG ar-IQ ar-JO ar-KW ar-LB ar-LY ar-MA ar-OM ar-QA ar-SA ar-SY
  ar-TN ar-YE az az-AZ az-Cyrl-AZ be be-BY bg bg-BG bs-BA ca ca-ES cs cs-CZ cy cy-GB da da-DK de
  de-AT de-CH de-DE de-LI de-LU dv dv-MV el el-GR en en-AU en-BZ en-CA en-CB en-GB en-IE en-JM
  en-NZ en-PH en-TT en-US en-ZA en-ZW eo es es-AR es-BO es-CL es-CO es-CR es-DO es-EC es-ES es-GT
  es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-UY es-VE et et-EE eu eu-ES fa fa-IR fi fi-FI
  fo fo-FO fr fr-BE fr-CA fr-CH fr-FR fr-LU fr-MC gl gl-ES gu gu-IN he he-IL hi hi-IN hr hr-BA
  hr-HR hu hu-HU hy hy-AM id id-ID is is-IS it it-CH it-IT ja ja-JP ka ka-GE kk kk-KZ kn kn-IN ko
  ko-KR kok kok-IN ky ky-KG lt lt-LT lv lv-LV mi mi-NZ mk mk-MK mn mn-MN mr mr-IN ms ms-BN ms-MY
  mt mt-MT nb nb-NO nl nl-BE nl-NL nn-NO ns ns-ZA pa pa-IN pl pl-PL ps ps-AR pt pt-BR pt-PT qu
  qu-BO qu-EC qu-PE ro ro-RO ru ru-RU sa sa-IN se se-FI se-NO se-SE sk sk-SK sl sl-SI sq sq-AL
  sr-BA sr-Cyrl-BA sr-SP sr-Cyrl-SP sv sv-FI sv-SE sw sw-KE syr syr-SY ta ta-IN te te-IN th th-TH
  tl tl-PH tn tn-ZA tr tr-TR tt tt-RU ts uk uk-UA ur ur-PK uz uz-UZ uz-Cyrl-UZ vi vi-VN xh xh-ZA
  zh zh-CN zh-HK zh-MO zh-SG zh-TW zu zu-ZA
`)

/** ISO 639-2 codes, which it also takes for the languages of software. */
export const threeLetterLanguages = names(`
  aar abk ace ach ada ady afa afh afr ain aka akk alb sqi ale alg alt amh ang anp apa ara arc arg
  arm hye arn arp art arw asm ast ath aus ava ave awa aym aze bad bai bak bal bam ban baq eus bas
  bat bej bel bem ben ber bho bih bik bin bis bla bnt tib bod bos bra bre btk bua bug bul bur mya
  byn cad cai car cat cau ceb cel cze ces cha chb che chg chi zho chk chm chn cho chp chr chu chv
  chy cmc cop cor cos cpe cpf cpp cre crh crp csb cus wel cym dak dan dar day del den ger deu dgr
  din div doi dra dsb dua dum dut nld dyu dzo efi egy eka gre ell elx eng enm epo est ewe ewo fan
  fao per fas fat fij fil fin fiu fon fre fra frm fro frr frs fry ful fur gaa gay gba gem geo kat
  gez gil gla gle glg glv gmh goh gon gor got grb grc grn gsw guj gwi hai hat hau haw heb her hil
  him hin hit hmn hmo hrv hsb hun hup iba ibo ice isl ido iii ijo iku ile ilo ina inc ind ine inh
  ipk ira iro ita jav jbo jpn jpr jrb kaa kab kac kal kam kan kar kas kau kaw kaz kbd kha khi khm
  kho kik kin kir kmb kok kom kon kor kos kpe krc krl kro kru kua kum kur kut lad lah lam lao lat
  lav lez lim lin lit lol loz ltz lua lub lug lui lun luo lus mac mkd mad mag mah mai mak mal man
  mao mri map mar mas may msa mdf mdr men mga mic min mis mkh mlg mlt mnc mni mno moh mon mos mul
  mun mus mwl mwr myn myv nah nai nap nau nav nbl nde ndo nds nep new nia nic niu nno nob nog non
  nor nqo nso nub nwc nya nym nyn nyo nzi oci oji ori orm osa oss ota oto paa pag pal pam pan pap
  pau peo phi phn pli pol pon por pra pro pus qaa-qtz que raj rap rar roa roh rom rum ron run rup
  rus sad sag sah sai sal sam san sas sat scn sco sel sem sga sgn shn sid sin sio sit sla slo slk
  slv sma sme smi smj smn smo sms sna snd snk sog som son sot spa srd srn srp srr ssa ssw suk sun
  sus sux swa swe syc syr tah tai tam tat tel tem ter tet tgk tgl tha tig tir tiv tkl tlh tli tmh
  tog ton tpi tsi tsn tso tuk tum tup tur tut tvl twi tyv udm uga uig ukr umb und urd uzb vai ven
  vie vol vot wak wal war was wen wln wol xal xho yao yap yid yor ypk zap zbl zen zgh zha znd zul
  zun zxx zza
`)

/** Tags that it knows but its schema for software refuses. */
export const refusedForSoftware: ReadonlySet<string> = new Set(
  'az-Cyrl-AZ kok-IN sr-Cyrl-BA sr-Cyrl-SP syr-SY uz-Cyrl-UZ qaa-qtz'.split(' '),
)
