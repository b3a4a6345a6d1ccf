import { describe, expect, it } from 'vitest'
import { createSentences } from '../../../src/ui/text/sentences.ts'

describe('sentences', () => {
  it('may hold others, and order the parts differently', () => {
    const sentence = createSentences({
      'Bad link: {}': '链接无效：{}',
      '{} is above {}.': '{2} 低于 {1}。',
      lives: '生命数',
    })
    expect(sentence('Bad link: lives is above 3.')).toBe('链接无效：3 低于 生命数。')
    expect(sentence('Good link: lives')).toBeNull()
  })

  it('are matched as a whole, and literally', () => {
    const sentence = createSentences({ 'a.b ({})': 'c {}' })
    expect(sentence('a.b (1\n2)')).toBe('c 1\n2')
    expect(sentence('axb (1)')).toBeNull()
    expect(sentence('a.b (1) and more')).toBeNull()
  })
})
