import { beforeAll, describe, expect, test } from 'vitest'
import type { Files } from '../../lib/desk/ports.ts'
import { freshPartition } from './rows.ts'

/** What every adapter of the Files port promises; `make` gives a store that may hold other files already. */
export function filesContract(name: string, make: () => Promise<{ readonly files: Files }>): void {
  describe(`files: ${name}`, () => {
    let made: Files | undefined
    beforeAll(async () => {
      made = (await make()).files
    })
    const files = () => {
      if (made === undefined) throw new Error('the files were not made')
      return made
    }
    const bytes = (text: string) => new TextEncoder().encode(text)
    const fresh = () => freshPartition().replaceAll('#', '/')

    test('a file comes back byte by byte, also an empty one and one of 3 MB', async () => {
      for (const content of [
        new Uint8Array(),
        Uint8Array.from({ length: 256 }, (_, i) => i),
        new Uint8Array(3e6).fill(7),
      ]) {
        const name = `${fresh()}/scan.pdf`
        await files().put(name, content)
        expect(Buffer.compare((await files().get(name)) ?? bytes('missing'), content)).toBe(0)
      }
    })

    test('what is not there is undefined, also when it is a folder', async () => {
      const name = fresh()
      await files().put(`${name}/in/a.txt`, bytes('a'))
      expect(await files().get(`${name}/none`)).toBeUndefined()
      expect(await files().get(`${name}/in`)).toBeUndefined()
    })

    test('the same name with the same bytes again is nothing new', async () => {
      const name = fresh()
      await files().put(name, bytes('one'))
      await files().put(name, bytes('one'))
      expect(await files().get(name)).toEqual(bytes('one'))
    })

    test('the same name with other bytes is refused and changes nothing', async () => {
      const name = fresh()
      await files().put(name, bytes('one'))
      await expect(files().put(name, bytes('two'))).rejects.toThrow('a file of this name with other bytes exists')
      expect(await files().get(name)).toEqual(bytes('one'))
    })

    test('of 8 different files put at once under one name, exactly one wins', async () => {
      const name = fresh()
      const all = Array.from({ length: 8 }, (_, i) => bytes(`file ${i}`.repeat(1000)))
      const results = await Promise.allSettled(all.map((content) => files().put(name, content)))
      const won = results.flatMap(({ status }, i) => (status === 'fulfilled' ? [all[i]] : []))
      expect(won).toHaveLength(1)
      expect(await files().get(name)).toEqual(won[0])
    })

    test('the same file put 8 times at once is put by all', async () => {
      const name = fresh()
      await Promise.all(Array.from({ length: 8 }, () => files().put(name, bytes('same'))))
      expect(await files().get(name)).toEqual(bytes('same'))
    })

    test('names in Chinese, with spaces, capitals, percent signs and emoji are different files', async () => {
      const folder = fresh()
      const names = ['出生医学证明.pdf', 'a b', 'A b', 'a%20b', 'a+b', '🏛', 'a:b?c*d|e"f<g>h', 'é', 'e\u0301'].map(
        (name) => `${folder}/${name}`,
      )
      for (const name of names) await files().put(name, bytes(name))
      for (const name of names) expect(await files().get(name)).toEqual(bytes(name))
    })

    test('names that would leave the folder, or that no disk could keep, are refused', async () => {
      const wrong = [
        '',
        '/',
        '/etc/passwd',
        'a//b',
        'a/',
        '.',
        '..',
        '../a',
        'a/../b',
        '.hidden',
        '\ud800',
        'x'.repeat(201),
      ]
      for (const name of wrong) {
        await expect(files().put(name, bytes('x'))).rejects.toThrow('a file name')
        await expect(files().get(name)).rejects.toThrow('a file name')
      }
    })
  })
}
