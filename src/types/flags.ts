/**
 * The few numbers of TypeScript's API that are asked for, since TypeScript itself is never loaded: it comes with the
 * parser. A test holds them against the real ones. Those of `TypeFlags` are not among them: version 6 gave them new values.
 */
export const symbolFlags = {
  variable: 3, // ts.SymbolFlags.Variable
  property: 4, // ts.SymbolFlags.Property
  enumMember: 8, // ts.SymbolFlags.EnumMember
  function: 16, // ts.SymbolFlags.Function
  class: 32, // ts.SymbolFlags.Class
  interface: 64, // ts.SymbolFlags.Interface
  constEnum: 128, // ts.SymbolFlags.ConstEnum
  enum: 384, // ts.SymbolFlags.Enum
  valueModule: 512, // ts.SymbolFlags.ValueModule
  module: 1536, // ts.SymbolFlags.Module
  typeLiteral: 2048, // ts.SymbolFlags.TypeLiteral
  objectLiteral: 4096, // ts.SymbolFlags.ObjectLiteral
  method: 8192, // ts.SymbolFlags.Method
  constructor: 16_384, // ts.SymbolFlags.Constructor
  getAccessor: 32_768, // ts.SymbolFlags.GetAccessor
  setAccessor: 65_536, // ts.SymbolFlags.SetAccessor
  accessor: 98_304, // ts.SymbolFlags.Accessor
  value: 111_551, // ts.SymbolFlags.Value
  typeAlias: 524_288, // ts.SymbolFlags.TypeAlias
  type: 788_968, // ts.SymbolFlags.Type
  alias: 2_097_152, // ts.SymbolFlags.Alias
  optional: 16_777_216, // ts.SymbolFlags.Optional
} as const;

export const objectFlags = {
  reference: 4, // ts.ObjectFlags.Reference
  mapped: 32, // ts.ObjectFlags.Mapped
  // Class, Interface, Reference, Tuple, Anonymous, Mapped, Instantiated, ReverseMapped of ts.ObjectFlags
  object: 1151,
} as const;

/** Of `ts.CheckFlags` and `ts.SignatureFlags`, which TypeScript keeps to itself. */
export const innerFlags = {
  readonlySymbol: 8, // ts.CheckFlags.Readonly
  restOrAbstract: 5, // ts.SignatureFlags.HasRestParameter | ts.SignatureFlags.Abstract
} as const;

export const formatFlags = {
  // ts.TypeFormatFlags.NoTruncation
  whole: 1,
  // ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias
  wholeAlias: 8_388_609,
} as const;
