import type { Names } from '@comity/contract'

const own = (text: string) => ({ text, source: 'Comity', reviewed: false })

/** The demonstration's group, plainly named as fictional. */
export const groupNames: Names = {
  ar: own('مجموعة العرض التوضيحي (خيالية)'),
  zh: own('演示小组（虚构）'),
  en: own('Demonstration group (fictional)'),
  fr: own('Groupe de démonstration (fictif)'),
  ru: own('Демонстрационная группа (вымышленная)'),
  es: own('Grupo de demostración (ficticio)'),
}

export const bodyNames: Names = {
  ar: own('الفريق العامل المعني بأمن نظم المعلومات (عرض توضيحي، خيالي)'),
  zh: own('信息系统安全工作组（演示，虚构）'),
  en: own('Working group on security of information systems (demonstration, fictional)'),
  fr: own('Groupe de travail sur la sécurité des systèmes d’information (démonstration, fictif)'),
  ru: own('Рабочая группа по безопасности информационных систем (демонстрация, вымышленная)'),
  es: own(
    'Grupo de trabajo sobre la seguridad de los sistemas de información (demostración, ficticio)',
  ),
}

export const bodyMandate: Names = {
  ar: own(
    'تبادل وجهات النظر بشأن قواعد السلوك المسؤول وتقديم تقرير إلى المجموعة. كل ما هنا خيالي.',
  ),
  zh: own('就负责任行为规则交换意见，并向小组提交报告。此处一切均为虚构。'),
  en: own(
    'To exchange views on rules of responsible behaviour and to report to the group. All of it is fictional.',
  ),
  fr: own(
    'Échanger des vues sur les règles de comportement responsable et faire rapport au groupe. Tout ici est fictif.',
  ),
  ru: own(
    'Обмениваться мнениями о правилах ответственного поведения и докладывать группе. Всё здесь вымышлено.',
  ),
  es: own(
    'Intercambiar opiniones sobre las reglas de comportamiento responsable e informar al grupo. Todo aquí es ficticio.',
  ),
}

export const firstSession: Names = {
  ar: own('الدورة الموضوعية الأولى (خيالية)'),
  zh: own('第一届实质性会议（虚构）'),
  en: own('First substantive session (fictional)'),
  fr: own('Première session de fond (fictive)'),
  ru: own('Первая основная сессия (вымышленная)'),
  es: own('Primer período de sesiones sustantivo (ficticio)'),
}

export const secondSession: Names = {
  ar: own('الدورة الموضوعية الثانية (خيالية)'),
  zh: own('第二届实质性会议（虚构）'),
  en: own('Second substantive session (fictional)'),
  fr: own('Deuxième session de fond (fictive)'),
  ru: own('Вторая основная сессия (вымышленная)'),
  es: own('Segundo período de sesiones sustantivo (ficticio)'),
}

export const agendaTitles: readonly Names[] = [
  {
    ar: own('إقرار جدول الأعمال'),
    zh: own('通过议程'),
    en: own('Adoption of the agenda'),
    fr: own('Adoption de l’ordre du jour'),
    ru: own('Утверждение повестки дня'),
    es: own('Aprobación del programa'),
  },
  {
    ar: own('قواعد السلوك المسؤول: تبادل عام لوجهات النظر (خيالي)'),
    zh: own('负责任行为规则：一般性意见交换（虚构）'),
    en: own('Rules of responsible behaviour: general exchange of views (fictional)'),
    fr: own('Règles de comportement responsable : échange de vues général (fictif)'),
    ru: own('Правила ответственного поведения: общий обмен мнениями (вымышленный)'),
    es: own('Reglas de comportamiento responsable: intercambio general de opiniones (ficticio)'),
  },
]
