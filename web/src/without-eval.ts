import { config } from 'zod/v4/core'

// The content security policy forbids `eval`; without this zod probes for it, which the browser
// reports as a violation. Imported first, before any schema is made.
config({ jitless: true })
