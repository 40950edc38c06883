import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A classic Titanium project with this app.js, for as long as `use` takes. */
export async function withApp<Result>(
  source: string,
  use: (project: string) => Promise<Result>,
): Promise<Result> {
  const project = mkdtempSync(join(tmpdir(), 'bench-app-'))
  try {
    mkdirSync(join(project, 'Resources'))
    writeFileSync(join(project, 'Resources', 'app.js'), source)
    writeFileSync(
      join(project, 'tiapp.xml'),
      `<ti:app xmlns:ti="http://ti.tidev.io"><id>com.example.bench</id><name>Bench</name>
        <modules><module platform="iphone">com.appcelerator.urlSession</module></modules></ti:app>`,
    )
    return await use(project)
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}
