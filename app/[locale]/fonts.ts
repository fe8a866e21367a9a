import localFont from 'next/font/local'

// The package's own latin files, through next/font so that they are preloaded and their fallbacks sized to match.
// French needs no more than latin. No italic file: 38 kB for the few titles that lessons set in it, which the browser
// slants well enough from a face that is drawn upright in both (decision 005).

export const textFont = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-text',
  fallback: ['Segoe UI', 'Verdana', 'sans-serif'],
})

export const titleFont = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  weight: '100 900',
  style: 'normal',
  display: 'swap',
  variable: '--font-title',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})
