import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesBelow } from '../files.ts'
import type { Problem } from '../problem.ts'
import type { Platform, Project } from '../project.ts'
import { checkView } from './checkView.ts'
import { scanView, type ViewScan } from './scanView.ts'
import { readXml, type XmlElement } from './xml.ts'

export interface View {
  /** As `Alloy.createController` takes it; in a widget `widgets/<id>/<path>`. */
  name: string
  /** `app`, or the folder of the widget it belongs to. */
  home: string
  /** Below `views/`, without ending. */
  path: string
  /** One for each platform the app is built for. */
  variants: Variant[]
}

/** What a platform gets: `views/ios/index.xml` comes before `views/index.xml`. */
export interface Variant {
  platform: Platform
  /** Relative to the project. */
  file: string
  scan: ViewScan
}

/** Alloy's folders for one platform inside views/ and controllers/. */
const PLATFORM_FOLDER = /^(ios|android|mobileweb|windows)\//

/** The path of a view or controller that Alloy makes of a file: the same for all platforms. */
export function pathOf(file: string): string {
  return file.replace(PLATFORM_FOLDER, '').replace(/\.\w+$/, '')
}

/** The name of a view or controller: in a widget it begins with the widget's. */
export function nameOf(home: string, path: string): string {
  return home === 'app' ? path : `widgets/${basename(home)}/${path}`
}

/** Reads every view of the app and of its widgets; what is wrong with them is told as problems. */
export function readViews(project: Project): { views: View[]; problems: Problem[] } {
  const problems: Problem[] = []
  const views = project.homes.flatMap((home) => readFolder(home))
  const names = new Set(views.map(({ name }) => name))
  for (const { variants } of views) {
    for (const { file, scan } of variants) problems.push(...checkView(file, scan, names))
  }
  return { views, problems }

  function readFolder(home: string): View[] {
    const files = filesBelow(join(project.dir, home, 'views'), '.xml')
    const roots = new Map(files.map((file) => [file, readRoot(`${home}/views/${file}`)]))
    return [...new Set(files.map(pathOf))].map((path) => {
      const variants = project.platforms.flatMap((platform) => {
        const file = [`${platform}/${path}.xml`, `${path}.xml`].find((candidate) => roots.has(candidate))
        const root = roots.get(file ?? '')
        if (!root) return []
        return [{ platform, file: `${home}/views/${file}`, scan: scanView(root, basename(path), platform) }]
      })
      return { name: nameOf(home, path), home, path, variants }
    })
  }

  function readRoot(file: string): XmlElement | undefined {
    const root = readXml(file, readFileSync(join(project.dir, file), 'utf8'))
    if ('what' in root) problems.push(root)
    else if (root.name === 'Alloy') return root
    else {
      const { line, column, name } = root
      const what = `the first element is <${name}>`
      problems.push({ file, line, column, what, mend: 'put everything into <Alloy>…</Alloy>' })
    }
    return undefined
  }
}
