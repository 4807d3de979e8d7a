import { describe, expect, test } from 'vitest'
import { splitProvisions } from './split-provisions.ts'
import { read } from './test-reading.ts'

describe('drafting styles', () => {
  test.each([
    [
      'Section 14',
      'Section 1. Short title\nThis is an Act.\n\nSection 2. Access\nWhoever enters.',
      ['1', '2'],
      'Access',
    ],
    [
      '14.—(1)',
      '1.—(1) This is an Act.\n(2) It binds all.\n\nAccess\n2.—(1) Whoever enters.',
      ['1', '2'],
      'Access',
    ],
    [
      '14. Heading',
      '1. Short title\nThis is an Act.\n8A. Access\n(1) Whoever enters.',
      ['1', '8a'],
      'Access',
    ],
    [
      '14. Heading.—text',
      '66. Scope.—This is an Act.\n66A. Access.—Whoever enters.',
      ['66', '66a'],
      'Access',
    ],
    [
      '§ 202a',
      '§ 202 Briefe\n\nText.\n\n§ 202a Ausspähen\n\n(1) Wer nach § 202 handelt.',
      ['202', '202a'],
      'Ausspähen',
    ],
    [
      '§ 206 with a raised 1',
      '§ 206. Kahjurlus\nTekst.\n§ 206<sup>1</sup>. Muutmine\nTekst.',
      ['206', '206-1'],
      'Muutmine',
    ],
    [
      'Article 323-1',
      'Article 323-1\n\nLe fait.\n\nArticle 323-3-1\n\nLe fait.',
      ['323-1', '323-3-1'],
      '',
    ],
    [
      'Article L. 1',
      'Article L. 121-1\nLe fait.\nArticle R*121-2\nLe fait.',
      ['l121-1', 'r121-2'],
      '',
    ],
    [
      'Artículo 197 bis',
      'Artículo 197. Secretos.\nEl que.\nArtículo 197 bis. Acceso.\nEl que.',
      ['197', '197bis'],
      'Acceso.',
    ],
    [
      'Art. 154-A',
      'Art. 154. Segredo\nTexto.\nArt. 154-A. Invasão\nTexto.',
      ['154', '154a'],
      'Invasão',
    ],
    ['Pasal 30', 'Pasal 29\nSetiap orang.\nPasal 30\n(1) Setiap orang.', ['29', '30'], ''],
    [
      'Статья 272',
      'Статья 272. Доступ\n1. Доступ.\nСтатья 274.1. Воздействие\n1. Создание.',
      ['272', '274-1'],
      'Воздействие',
    ],
    [
      'Стаття 361',
      'Стаття 361. Втручання\n1. Втручання.\nСтаття 361-1. Засоби\n1. Створення.',
      ['361', '361-1'],
      'Засоби',
    ],
    [
      '第二百八十五条之一',
      '第二百八十五条 违反国家规定。\n第二百八十五条之一 网络服务。',
      ['285', '285-1'],
      '',
    ],
    [
      '第285条',
      '第284条　定める。\n（不正アクセス）\n第285条の2　処する。',
      ['284', '285-2'],
      '不正アクセス',
    ],
    ['제48조', '제47조(목적) 법은.\n제48조의2(침해) 누구든지.', ['47', '48-2'], '침해'],
    ['المادة (5)', 'المادة (4)\nيعاقب.\nالمادة (٥)\nيعاقب.', ['4', '5'], ''],
    [
      'ordinal words in Arabic',
      'المادة الأولى\nنص.\nالمادة الحادية والعشرون\nنص.',
      ['1', '21'],
      '',
    ],
    ['ماده ۱', 'ماده ۱ ـ هرکس.\nماده ۲ ـ هرکس.', ['1', '2'], ''],
    [
      'Madde 243',
      'Giriş\nMadde 243- (1) Kişi.\nEngelleme\nMADDE 244 – (1) Kişi.',
      ['243', '244'],
      'Engelleme',
    ],
    [
      'მუხლი 286',
      'მუხლი 285. წვდომა\nტექსტი.\nმუხლი 286^1. ხელყოფა\nტექსტი.',
      ['285', '286-1'],
      'ხელყოფა',
    ],
    [
      '205-бап',
      '204-бап. Атау\nМәтін.\n205-бап. Қол жеткізу\nМәтін.',
      ['204', '205'],
      'Қол жеткізу',
    ],
    ['221. člen', '220. člen\nKdor.\n221. člen\nKdor.', ['220', '221'], ''],
    ['9 c §', '9 b § Den som bryter.\n9 c § Den som olovligen.', ['9b', '9c'], ''],
    [
      'Art. with § below',
      'Art. 267. § 1. Kto.\n§ 2. Tej samej.\nArt. 268. § 1. Kto.\n§ 2. Jeżeli.',
      ['267', '268'],
      '',
    ],
    [
      'Markdown',
      '###### Artículo 2. Acceso\n\nEl que.\n\n**Artículo 3**. Atentado\n\nEl que.',
      ['2', '3'],
      'Atentado',
    ],
  ])('%s', (_, text, numbers, heading) => {
    const found = read(text)
    expect(found.numbers).toEqual(numbers)
    expect(found.headings.at(-1)).toBe(heading)
    expect(found.bodies).not.toContain('')
  })

  test('gives label, number, heading, wording and offsets', () => {
    const text = 'An Act.\n\nSection 14 - Access\n(1) Whoever enters.\n'
    expect(splitProvisions(text).provisions).toEqual([
      {
        ...{
          label: 'Section 14',
          number: '14',
          heading: 'Access',
          text: text.slice(9),
          start: 9,
          end: text.length,
        },
        ...{ bodyStart: 28, level: undefined, isInserted: false },
      },
    ])
  })
})
