import { classNames } from './class-names'

/** One primary action per page; the rest is secondary, or quiet where it is repeated. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet'

const shared =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-[4px] py-2.5 text-base leading-tight font-semibold transition-colors disabled:opacity-60'

const variants: Record<ButtonVariant, string> = {
  primary: 'border border-sail bg-sail px-5 text-paper no-underline hover:border-ink hover:bg-ink',
  secondary: 'border border-ink bg-transparent px-5 text-ink no-underline hover:bg-ink hover:text-paper',
  quiet: 'px-1 text-sea underline hover:text-ink',
}

/** The look of a button, for an element that is neither a button nor a link of ours (a `summary`, a `label`). */
export const buttonClass = (variant: ButtonVariant = 'secondary', className?: string) =>
  classNames(shared, variants[variant], className)
