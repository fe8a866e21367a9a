import { useTranslations } from 'next-intl'
import type { FieldError } from 'react-hook-form'
import { PASSWORD_MAX, PASSWORD_MIN } from '../schema'

/** Gives what is said of a new password that does not follow the rule. */
export function useNewPasswordError(): (error: FieldError | undefined) => string | undefined {
  const t = useTranslations('forms.errors')
  return (error) => {
    if (!error) return undefined
    return error.type === 'too_big' ? t('passwordLong', { max: PASSWORD_MAX }) : t('passwordShort', { min: PASSWORD_MIN })
  }
}
