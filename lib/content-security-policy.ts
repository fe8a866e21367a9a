/**
 * What a page may load, run and do. The same for every page but for its scripts, which are the page's own: named by
 * hash where the build has made the page, by a nonce where each request makes it (docs/decisions/007).
 */
const pageWith = (...scripts: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // One document of ours may be framed, that of the labs, and every other forbids it by frame-ancestors. On all pages,
    // since a page keeps the policy of the one that was loaded first.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The policy of a prerendered page. `inlineScripts` are its own, as `sha256-…`; files come from this site only. */
export const staticPagePolicy = (inlineScripts: readonly string[]) => pageWith("'self'", ...inlineScripts.map((hash) => `'${hash}'`))

/**
 * The policy of a page made for one request. Not `'strict-dynamic'`: it would let every script run that another one
 * puts into the page, inline ones too, where `'self'` lets in no more than our own files.
 */
export const requestPagePolicy = (nonce: string) => pageWith("'self'", `'nonce-${nonce}'`)

/** What is no page of ours (answers of the API, files, redirects): should a browser show it, it does nothing. */
export const noPagePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The frame in which labs run Python (docs/decisions/012). `sandbox` gives it an opaque origin however it is opened; it
 * has no network at all: what it needs, the page hands in. Its script is named by hash; workers and the modules that they
 * import are made from what was handed in, as `blob:`.
 */
export const labFramePolicy = (script: string) =>
  [
    "default-src 'none'",
    `script-src '${script}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')

/** Next's own error pages: without scripts; their styles are written in the tags, and no text in them comes from anyone. */
export const frameworkErrorPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For `next dev` only, whose reloading writes and evaluates scripts of its own in the page. */
export const developmentPolicy = pageWith("'self'", "'unsafe-inline'", "'unsafe-eval'").replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
