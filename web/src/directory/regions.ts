/** The regional groups at the United Nations, in the order in which they are shown. */
export const regions = [
  ['african', 'directory.african'],
  ['asia-pacific', 'directory.asiaPacific'],
  ['eastern-european', 'directory.easternEuropean'],
  ['latin-american-and-caribbean', 'directory.latinAmericanAndCaribbean'],
  ['western-european-and-others', 'directory.westernEuropeanAndOthers'],
] as const

export type Region = (typeof regions)[number][0]
