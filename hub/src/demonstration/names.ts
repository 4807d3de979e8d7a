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
