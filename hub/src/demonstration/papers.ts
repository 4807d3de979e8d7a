import type { Tx } from '../core/database.ts'
import { type FictionalDocument, insertIssued } from '../documents/index.ts'

type Place = Parameters<typeof insertIssued>[1]
type Text = FictionalDocument['versions'][number]['texts'][number]

const english = (second: string): Text => ({
  lang: 'en',
  title: 'Exercises of an imagined network (fictional)',
  text: `The working group,

Recalling that all of this is a demonstration,

1. Takes note of the exercises held on an imagined network:

(a) the exercise of spring;

(b) the exercise of autumn;

2. ${second}

3. Requests the secretariat to report at the next session.`,
})

const second = 'Invites members to name a point of contact for each exercise;'
const corrected = 'Invites members and observers to name a point of contact for each exercise;'

const translations: readonly Text[] = [
  {
    lang: 'fr',
    title: 'Exercices d’un réseau imaginaire (fictif)',
    text: `Le groupe de travail,

Rappelant que tout ceci est une démonstration,

1. Prend note des exercices tenus sur un réseau imaginaire :

a) l’exercice de printemps ;

b) l’exercice d’automne ;

2. Invite les membres et les observateurs à désigner un point de contact pour chaque exercice ;

3. Prie le secrétariat de faire rapport à la prochaine session.`,
  },
  {
    lang: 'ar',
    title: 'تمارين شبكة متخيلة (خيالية)',
    text: `إن الفريق العامل،

إذ يشير إلى أن كل هذا عرض توضيحي،

1 - يحيط علما بالتمارين التي أجريت على شبكة متخيلة:

(أ) تمرين الربيع؛

(ب) تمرين الخريف؛

2 - يدعو الأعضاء والمراقبين إلى تسمية جهة اتصال لكل تمرين؛

3 - يطلب إلى الأمانة أن تقدم تقريرا في الدورة المقبلة.`,
  },
]

/** A report with a corrigendum: the second version says more, in three languages. */
export const seedPaper = (
  tx: Tx,
  place: Place,
  days: { readonly first: string; readonly second: string },
  now: Date,
): Promise<void> =>
  insertIssued(
    tx,
    place,
    {
      symbol: 'DEMO/WG/2027/1',
      kind: 'report',
      versions: [
        { date: days.first, change: null, texts: [english(second)] },
        {
          date: days.second,
          change: 'Paragraph 2 names observers too; issued in Arabic and French',
          texts: [english(corrected), ...translations],
        },
      ],
    },
    now,
  )
