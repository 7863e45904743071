import { expect, test } from 'vitest'
import { usePage } from './support/page.ts'

const served = usePage()

test('the page opens on the situation and leads to the five screens', async () => {
  const page = await served.open('/')
  const screens = page.getByRole('navigation', { name: 'Screens' }).getByRole('link')
  expect(await screens.allTextContents()).toEqual(['Situation', 'Timeline', 'Claims and figures', 'Actors', 'Reports'])
  expect(await screens.first().getAttribute('aria-current')).toBe('page')
})
