import type { Migration } from '../migrate.ts';
import { moveModule } from '../project.ts';

const coreTypes = [
  'Falsy',
  'InteropObservable',
  'ObservableInput',
  'ObservableInputTuple',
  'ObservableLike',
  'ObservedValueOf',
  'Observer',
  'ReadableStreamLike',
  'Subscribable',
  'SubscriptionLike',
  'TeardownLogic',
  'TruthyTypesOf',
  'Unsubscribable',
];

/**
 * RxJS 8 gives `Observable` and the types that describe one a package of their own. Here they move to `src/core`;
 * `internal/types` keeps the names of operators, so most imports of it must be split.
 */
export default {
  packageName: 'rxjs',
  paths: ['src'],
  compilerOptions: { lib: ['ES2023', 'DOM'], module: 'ESNext', moduleResolution: 'bundler' },
  prepare(project) {
    moveModule(
      project,
      'src/internal/Observable.ts',
      'src/core/Observable.ts',
      "export { Observable } from '../core/Observable';\n",
    );
    moveModule(project, 'src/internal/types.ts', 'src/core/types.ts', "export * from '../core/types';\n");
  },
  concepts: {
    Observable: {
      canonical: './src/core/Observable.ts',
      exports: ['Observable'],
      deprecated: { './src/internal/Observable.ts': '*' },
    },
    CoreTypes: {
      canonical: './src/core/types.ts',
      exports: coreTypes,
      deprecated: { './src/internal/types.ts': Object.fromEntries(coreTypes.map((name) => [name, name])) },
    },
  },
} satisfies Migration;
