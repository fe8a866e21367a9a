import { expect, it } from 'vitest'
import { calendarDate } from './calendar-date'

const plain = (text: string) => text.replace(/[\s\u2009\u202F\u00A0]/g, ' ')

it.each([
  ['2023', '2023', '2023'],
  ['2023-12', 'décembre 2023', 'December 2023'],
  ['2026-12-31', '31 décembre 2026', '31 December 2026'],
  ['2027-01-01', '1er janvier 2027', '1 January 2027'],
  ['2024-05/2024-12', 'mai – décembre 2024', 'May – December 2024'],
  ['2024-03/2025-08', 'mars 2024 – août 2025', 'March 2024 – August 2025'],
])('says %s as precisely as it is known', (date, french, english) => {
  expect(plain(calendarDate(date, 'fr')).replace(/ ?– ?/, ' – ')).toBe(french)
  expect(plain(calendarDate(date, 'en')).replace(/ ?– ?/, ' – ')).toBe(english)
})
