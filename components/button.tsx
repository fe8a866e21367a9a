import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonVariant } from './button-class'

export { buttonClass, type ButtonVariant } from './button-class'

type Look = { variant?: ButtonVariant }

export function Button({ variant = 'secondary', className, type = 'button', ...props }: ComponentProps<'button'> & Look) {
  return <button type={type} className={buttonClass(variant, className)} {...props} />
}

export function ButtonLink({ variant = 'secondary', className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonClass(variant, className)} {...props} />
}
