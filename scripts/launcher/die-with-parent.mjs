/**
 * Preloaded into the web server: it leaves when the launcher is gone (killed with -9, say), so that it does not
 * hold the port against the next start. An orphan gets another parent, which is how it knows.
 */
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()
