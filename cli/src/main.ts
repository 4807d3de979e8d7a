import { run } from './program.ts'
import { systemTerminal } from './system-terminal.ts'

const exit = await run(process.argv.slice(2), systemTerminal())
// What was written must be out; what a stopped command still waits for must not keep the process.
process.stdout.write('', () => process.exit(exit))
