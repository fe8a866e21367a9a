import { useEffect, useState } from 'react'

const pauseMilliseconds = 800

/** The text once its writer pauses: '385 M' on the way to '385 M€' deserves no remark. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
