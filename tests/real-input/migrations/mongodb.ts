import type { Migration } from '../migrate.ts';

const bsonNames = [
  'BSON',
  'BSONError',
  'BSONRegExp',
  'BSONSymbol',
  'BSONType',
  'Binary',
  'ByteUtils',
  'Code',
  'DBRef',
  'Decimal128',
  'DeserializeOptions',
  'Document',
  'Double',
  'EJSON',
  'EJSONOptions',
  'Int32',
  'Long',
  'MaxKey',
  'MinKey',
  'NumberUtils',
  'ObjectId',
  'ObjectIdLike',
  'Timestamp',
  'UUID',
  'calculateObjectSize',
  'deserialize',
  'serialize',
];

/** Node's own modules that the driver still imports by their old names → one export of each. */
const builtins = {
  child_process: 'spawn',
  crypto: 'createHash',
  dns: 'resolveSrv',
  events: 'EventEmitter',
  fs: 'createReadStream',
  http: 'request',
  net: 'createConnection',
  os: 'hostname',
  process: 'hrtime',
  stream: 'Transform',
  timers: 'clearTimeout',
  tls: 'createSecureContext',
  url: 'domainToASCII',
  util: 'inspect',
  zlib: 'inflate',
};

/**
 * The MongoDB driver imports BSON through a module of its own, which also offers names that `bson` does not have and that
 * must stay; and Node's modules without `node:`. Nearly every import mixes types, values and names that stay.
 */
export default {
  packageName: 'mongodb',
  paths: ['src', 'package.json'],
  compilerOptions: {
    lib: ['ES2023'],
    module: 'node16',
    moduleResolution: 'node16',
    noImplicitOverride: true,
    useUnknownInCatchVariables: false,
    esModuleInterop: false,
    ignoreDeprecations: '6.0',
  },
  concepts: {
    Bson: {
      canonical: 'bson',
      exports: bsonNames,
      deprecated: { './src/bson.ts': Object.fromEntries(bsonNames.map((name) => [name, name])) },
    },
    ...Object.fromEntries(
      Object.entries(builtins).map(([name, example]) => [
        `node:${name}`,
        { canonical: `node:${name}`, exports: [example], deprecated: { [name]: '*' as const } },
      ]),
    ),
  },
} satisfies Migration;
