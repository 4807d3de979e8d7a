/** What every reply says. */
export const notice =
  'No legal advice: a competent authority decides. What is not held, or was not found, says nothing about a law.'
