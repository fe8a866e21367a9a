import localFont from 'next/font/local'

// Latin files with the weights that are used (fonts/README.md), through next/font so that they are preloaded and their fallbacks sized to match.
// French needs no more than latin. No italic file: 38 kB for the few titles that lessons set in it, which the browser
// slants well enough from a face that is drawn upright in both (decision 005).

export const textFont = localFont({
  src: './fonts/atkinson-hyperlegible-next.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  variable: '--font-text',
  fallback: ['Segoe UI', 'Verdana', 'sans-serif'],
})

export const titleFont = localFont({
  src: './fonts/fraunces.woff2',
  // It has one (fonts/README.md). Named as a range, so that no browser thickens it by itself.
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  variable: '--font-title',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})
