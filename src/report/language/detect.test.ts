import { describe, expect, test } from 'vitest'
import { detectLanguage } from './detect.ts'

describe('the language of a text', () => {
  test.each([
    ['The harbour master said on Tuesday that eleven people were still missing after the ferry sank.', 'en'],
    ['Minister quits', 'und'],
    ['The minister has quit.', 'en'],
    [
      'El capitán del puerto dijo el martes que once personas seguían desaparecidas tras el hundimiento del transbordador, y que la búsqueda continuaría durante toda la noche con ayuda de la marina.',
      'es',
    ],
    [
      'Le capitaine du port a déclaré mardi que onze personnes étaient toujours portées disparues après le naufrage du ferry, et que les recherches se poursuivraient toute la nuit.',
      'fr',
    ],
    [
      'Начальник порта сообщил во вторник, что одиннадцать человек всё ещё числятся пропавшими без вести после крушения парома, и поиски продолжатся всю ночь до утра.',
      'ru',
    ],
    ['1234 5678 --- 90', 'und'],
    ['', 'und'],
  ])('%j is %s', (text, tag) => {
    expect(detectLanguage(text)).toBe(tag)
  })
})
