import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** One primary action per page; the rest is secondary, or quiet where it is repeated. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet'

const shared =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-[4px] py-2.5 text-base leading-tight font-semibold transition-colors disabled:opacity-60'

const variants: Record<ButtonVariant, string> = {
  primary: 'border border-sail px-5 no-underline bg-sail text-paper hover:border-ink hover:bg-ink',
  secondary: 'border border-ink px-5 no-underline bg-transparent text-ink hover:bg-ink hover:text-paper',
  quiet: 'px-1 text-sea underline hover:text-ink',
}

/** The look of a button, for an element that is neither a button nor a link of ours (a `summary`, a `label`). */
export const buttonClass = (variant: ButtonVariant = 'secondary', className?: string) =>
  classNames(shared, variants[variant], className)

type Look = { variant?: ButtonVariant }

export function Button({ variant = 'secondary', className, type = 'button', ...props }: ComponentProps<'button'> & Look) {
  return <button type={type} className={buttonClass(variant, className)} {...props} />
}

export function ButtonLink({ variant = 'secondary', className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonClass(variant, className)} {...props} />
}
