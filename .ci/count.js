import { readFileSync } from 'node:fs'

// Prints "PASSED FAILED" of a report of vitest: node count.js REPORT EXIT-CODE
const [, , path = '', code = '1'] = process.argv

/** A test file that could not be loaded has failed without a failed test. */
const isBroken = (file) =>
  file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')

try {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const passed = report.numPassedTests
  const failed = report.numFailedTests + report.testResults.filter(isBroken).length
  // No test at all, or a runner that ends badly after good tests, is a failure too.
  const silent = failed === 0 && (code !== '0' || passed === 0)
  console.log(`${passed} ${silent ? 1 : failed}`)
} catch {
  console.log('0 1')
}
