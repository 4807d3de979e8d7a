// Read by zod before it makes a schema: without it zod probes for `eval`, which the content security
// policy forbids and the browser reports. It stands outside the bundle to come first for certain.
globalThis.__zod_globalConfig = { jitless: true }
