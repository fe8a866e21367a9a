import { SCRIPT_FLAGS } from '../launcher/content.mjs'

/** The arguments for Node to run one of our TypeScript scripts. @param {string} file @param {...string} more */
export const tsScript = (file, ...more) => [...SCRIPT_FLAGS, file, ...more]
