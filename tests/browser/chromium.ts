import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const packages = ['chromium', 'chromium-l10n', 'fonts-noto-cjk']

/**
 * The Chromium or Chrome of this computer. On Debian as root what is missing is installed, with a Chinese font and
 * Chinese texts for its own controls; elsewhere an Error says how to get one.
 */
export function getChromium(): string {
  const given = process.env.CHROME_PATH
  if (given && existsSync(given)) return given
  const found = places.find((place) => existsSync(place))
  if (found && (!isDebianRoot() || packages.every(isInstalled))) return found
  if (isDebianRoot()) install()
  const chromium = places.find((place) => existsSync(place))
  if (chromium) return chromium
  throw new Error(
    'The tests of the pages need Chromium or Chrome. On Debian or Ubuntu: sudo apt-get install chromium chromium-l10n fonts-noto-cjk. Elsewhere install Chrome and name it: CHROME_PATH=/path/to/chrome npm test.',
  )
}

const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

const isInstalled = (name: string): boolean =>
  spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' }).stdout?.includes(
    'install ok installed',
  ) ?? false

function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const missing = packages.filter((name) => !isInstalled(name))
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]])
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
