/** Puts values into a message that the server passed on as it is: `{read} of {total}`. No plurals: those are formatted there. */
export const fill = (pattern: string, values: Record<string, string | number>) =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
