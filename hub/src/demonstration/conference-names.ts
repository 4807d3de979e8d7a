import type { Names } from '@comity/contract'

const own = (text: string) => ({ text, source: 'Comity', reviewed: false })

export const conferenceTitles: Names = {
  ar: own('المؤتمر البرلماني الدولي بشأن أمن نظم المعلومات (خيالي)'),
  zh: own('信息系统安全国际议会会议（虚构）'),
  en: own('International parliamentary conference on security of information systems (fictional)'),
  fr: own(
    'Conférence parlementaire internationale sur la sécurité des systèmes d’information (fictive)',
  ),
  ru: own(
    'Международная парламентская конференция по безопасности информационных систем (вымышленная)',
  ),
  es: own(
    'Conferencia parlamentaria internacional sobre la seguridad de los sistemas de información (ficticia)',
  ),
}

export const conferenceTheme: Names = {
  ar: own('كيف تتقارب القوانين (خيالي)'),
  zh: own('法律如何趋近（虚构）'),
  en: own('How laws come closer to each other (fictional)'),
  fr: own('Comment les lois se rapprochent (fictif)'),
  ru: own('Как сближаются законы (вымышлено)'),
  es: own('Cómo se acercan las leyes (ficticio)'),
}

export const chamberNames: Names = {
  ar: own('مجلس النواب (خيالي)'),
  zh: own('众议院（虚构）'),
  en: own('House of Representatives (fictional)'),
  fr: own('Chambre des représentants (fictive)'),
  ru: own('Палата представителей (вымышленная)'),
  es: own('Cámara de Representantes (ficticia)'),
}

export const slotTitles: readonly Names[] = [
  {
    ar: own('الافتتاح (خيالي)'),
    zh: own('开幕（虚构）'),
    en: own('Opening (fictional)'),
    fr: own('Ouverture (fictive)'),
    ru: own('Открытие (вымышленное)'),
    es: own('Apertura (ficticia)'),
  },
  {
    ar: own('القوانين مقارنةً (خيالي)'),
    zh: own('法律之比较（虚构）'),
    en: own('Laws compared (fictional)'),
    fr: own('Les lois comparées (fictif)'),
    ru: own('Законы в сравнении (вымышлено)'),
    es: own('Las leyes comparadas (ficticio)'),
  },
  {
    ar: own('إعلان ختامي (خيالي)'),
    zh: own('最后宣言（虚构）'),
    en: own('Final declaration (fictional)'),
    fr: own('Déclaration finale (fictive)'),
    ru: own('Заключительная декларация (вымышленная)'),
    es: own('Declaración final (ficticia)'),
  },
]
