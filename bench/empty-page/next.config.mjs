import path from 'node:path'

/** Without this Next would take the folder for a project of its own and find no packages. */
export default { agentRules: false, poweredByHeader: false, turbopack: { root: path.resolve(import.meta.dirname, '../..') } }
