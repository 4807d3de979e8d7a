import own from '../package.json' with { type: 'json' }

/** The version of the whole house, as its packages carry it. */
export const { version } = own
