import { expect, test } from 'vitest'
import { laws, states } from '../index.ts'

const codes = new Set(states.map(({ code }) => code))

test('gives every statute to a state, and every version and rule to a source that can be looked up', () => {
  for (const { stateId } of [...laws.statutes, ...laws.mappings]) expect(codes).toContain(stateId)
  const sources = new Map(laws.sources.map((source) => [source.id, source]))
  for (const { sourceId } of [...laws.versions, ...laws.coopRules]) {
    const source = sources.get(sourceId)
    expect(source?.publisher, sourceId).toBeTruthy()
    if (sourceId !== 'uncc-text') expect(source?.url, sourceId).toMatch(/^https?:\/\//)
  }
})

test('leaves out what is of low confidence, and what has no provision to point at', () => {
  const of = new Map(laws.sources.map(({ id, confidence }) => [id, confidence]))
  for (const { sourceId } of laws.versions) expect(of.get(sourceId)).not.toBe('low')
  for (const { certainty } of laws.penalties) expect(certainty).not.toBe('low')
  for (const { label } of laws.provisions) expect(label.trim()).not.toBe('')
})

test('has both conventions whole, and each correspondence both ways', () => {
  const articles = new Map(laws.articles.map((article) => [article.id, article]))
  const counts = ['bc', 'uncc'].map(
    (id) => laws.articles.filter(({ referenceId }) => referenceId === id).length,
  )
  expect(counts).toEqual([36, 57])
  for (const { id, corresponds } of laws.articles)
    for (const other of corresponds)
      expect(articles.get(other)?.corresponds, `${other} of ${id}`).toContain(id)
})

test('marks what is recalled, and says so in a doubt', () => {
  for (const { id, referenceId, verified, doubt } of laws.articles) {
    expect(verified, id).toBe(referenceId === 'bc' ? 'text_read' : 'recalled')
    if (verified === 'recalled') expect(doubt, id).toMatch(/recalled/i)
  }
})

test('has nobody’s review and quotes no law: every mapping says so', () => {
  for (const { id, state, reviewers, spans, doubt } of laws.mappings) {
    expect([state, reviewers, spans], id).toEqual(['proposed', [], []])
    expect(doubt, id).toContain('One coder, reviewed by nobody')
  }
})

test('says why a day is not certain wherever a version is known from an edition only', () => {
  for (const { id, historyQuality, doubt, enacted } of laws.versions)
    if (historyQuality === 'single' && enacted === undefined)
      expect(doubt, id).toContain('Not known since when')
})
