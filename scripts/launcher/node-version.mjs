/**
 * Refuses a Node that is too old, before anything newer than Node 16 is touched.
 * It must be the first import of an entry point: modules are evaluated in the order of their imports.
 */
const LEAST = { major: 20, minor: 19 }

/**
 * @param {string} version such as `process.versions.node`
 * @returns {string | null} the sentence to print, or null when the version will do
 */
export function refuseNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST.major || (major === LEAST.major && minor >= LEAST.minor)) return null
  return `Grand Large needs Node ${LEAST.major}.${LEAST.minor} or newer and this is Node ${version}: install Node 24 from https://nodejs.org and start again.`
}

const refusal = refuseNodeVersion(process.versions.node)
if (refusal) {
  process.stderr.write(`\n${refusal}\n`)
  process.exit(1)
}
