import { testForms } from './form-tester.ts';

// What the rule does not see, known and left so: a person who writes this hides it from every tool.
testForms('what is not seen', {
  valid: [
    { name: 'reads no verb from a string', code: "jest['mock']('./session/session-stats');\n" },
    { name: 'reads no require from a string', code: "module['require']('./session/session-stats');\n" },
    { name: 'reads no require in a list of expressions', code: "(0, require)('./session/session-stats');\n" },
    { name: 'reads no require of the main module', code: "require.main.require('./session/session-stats');\n" },
    { name: 'puts no strings together', code: "import('./session/' + 'session-stats');\n" },
    {
      name: 'follows no specifier through a variable',
      code: "const name = './session/session-stats';\nimport(name);\n",
    },
    { name: 'reads no import.meta through a string', code: "import.meta['resolve']('./session/session-stats');\n" },
    {
      name: 'reads no URL of the global object',
      code: "new globalThis.URL('./session/session-stats.ts', import.meta.url);\n",
    },
    {
      name: 'knows no further loaders',
      code: "proxyquire('./session/session-stats', {});\nimport.meta.glob('./session/session-stats.ts');\n",
    },
    {
      name: 'follows no promise that is settled',
      code: "const [result] = await Promise.allSettled([import('./database/request-scoped-session-factory')]);\nresult.value.SessionMetrics;\n",
    },
    {
      name: 'follows no function with a body',
      code: "async function load() {\n  return import('./database/request-scoped-session-factory');\n}\n(await load()).SessionMetrics;\n",
    },
    {
      name: 'follows no argument into a function of the file',
      code: "import * as old from './database/request-scoped-session-factory';\nconst make = (all: any) => all.SessionMetrics;\nmake(old);\n",
    },
  ],
  invalid: [],
});
