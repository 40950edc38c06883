import { appCost } from './appCost.ts'
import { download } from './download.ts'
import { launch } from './launch.ts'
import { layout } from './layout.ts'
import { propertySets } from './propertySets.ts'
import { type Figure, table } from './report.ts'

const figures: Figure[] = []
const parts = { page: propertySets, launch, layout, download, app: appCost }
/** Parts to measure by name, as in `npm run bench -- app`; all without one. */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
for (const [name, measure] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await measure()))
console.log(table(figures))
if (figures.some(({ met }) => !met)) process.exitCode = 1
