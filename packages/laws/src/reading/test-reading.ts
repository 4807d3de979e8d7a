import { splitProvisions } from './split-provisions.ts'

/** A text split, and what tests look at in it. */
export const read = (text: string, language?: string) => {
  const reading = splitProvisions(text, language === undefined ? {} : { language })
  return {
    ...reading,
    numbers: reading.provisions.map(({ number }) => number),
    labels: reading.provisions.map(({ label }) => label),
    headings: reading.provisions.map(({ heading }) => heading),
    bodies: reading.provisions.map(({ text, start, bodyStart }) =>
      text.slice(bodyStart - start).trim(),
    ),
    codes: reading.findings.map(({ code }) => code),
  }
}
