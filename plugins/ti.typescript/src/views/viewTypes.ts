import type { View } from './readViews.ts'

/** What a controller's name stands for. */
export interface TypedController {
  name: string
  /** The module whose exports land on `$`, relative to the project and without ending; nothing without exports. */
  module?: string
}

/**
 * The declarations that give `$`, `Alloy.createController` and `Alloy.CFG` their types.
 * @param config the members of AlloyConfig, as TypeScript.
 */
export function viewTypes(
  views: readonly View[],
  controllers: readonly TypedController[],
  config: readonly string[],
): string {
  return [
    '// Written by ti-typescript from app/views, app/controllers and app/config.json at every build.',
    'interface AlloyViews {',
    ...views.flatMap(viewMember),
    '}',
    'interface AlloyControllers {',
    ...controllers.map(({ name, module }) => {
      // The file is two folders below the project.
      const type = module === undefined ? 'unknown' : `typeof import(${JSON.stringify(`../../${module}`)})`
      return `  ${JSON.stringify(name)}: ${type}`
    }),
    '}',
    'interface AlloyConfig {',
    ...config,
    '}',
    '',
  ].join('\n')
}

function viewMember({ name, variants }: View): string[] {
  const ids = new Set(variants.flatMap(({ scan }) => scan.ids.map(({ id }) => id)))
  return [
    `  /** ${[...new Set(variants.map(({ file }) => file))].join(', ')} */`,
    `  ${JSON.stringify(name)}: {`,
    ...[...ids].map((id) => `    readonly ${JSON.stringify(id)}: ${typeEverywhere(id, variants)}`),
    '  }',
  ]
}

/** An id that a platform lacks, or that depends on a condition, may be undefined. */
function typeEverywhere(id: string, variants: View['variants']): string {
  const types = new Set<string>()
  for (const { scan } of variants) {
    const found = scan.ids.filter((candidate) => candidate.id === id)
    for (const { type } of found) types.add(type)
    if (!found.some(({ conditional }) => !conditional)) types.add('undefined')
  }
  return [...types].join(' | ')
}
