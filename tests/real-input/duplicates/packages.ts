import eslint from '../migrations/eslint.ts';
import mongodb from '../migrations/mongodb.ts';
import reduxToolkit from '../migrations/redux-toolkit.ts';
import rxjs from '../migrations/rxjs.ts';
import type { Package } from './unify.ts';

/** The published packages whose sources are unified, and this one; with what shows that they still work. */
export const packages: readonly Package[] = [
  {
    packageName: 'rxjs',
    paths: rxjs.paths,
    compilerOptions: rxjs.compilerOptions,
    run: {
      scenario: `
        const { of, from, merge, zip, concat, timer, Subject, lastValueFrom, asyncScheduler } = load('src/index');
        const operators = load('src/operators/index');
        const { map, take, mergeMap, toArray, scan, bufferCount, distinct, groupBy, delay, retry, catchError } = operators;
        const subject = new Subject();
        const seen = lastValueFrom(subject.pipe(scan((sum, n) => sum + n, 0), toArray()));
        for (const n of [1, 2, 3]) subject.next(n);
        subject.complete();
        print(await seen);
        print(await lastValueFrom(merge(of(1, 2), from([3, 4])).pipe(map((n) => n * 2), bufferCount(3), toArray())));
        print(await lastValueFrom(zip(of(1, 2), concat(of('a'), of('b'))).pipe(toArray())));
        print(await lastValueFrom(timer(1, 1, asyncScheduler).pipe(take(3), delay(1), mergeMap((n) => of(n, n)), distinct(), toArray())));
        print(await lastValueFrom(of(1, 2, 3).pipe(groupBy((n) => n % 2), mergeMap((group) => group.pipe(toArray())), toArray())));
        print(await lastValueFrom(from(Promise.reject(new Error('no'))).pipe(retry(2), catchError((error) => of(error.message)))));`,
    },
  },
  {
    packageName: 'mongodb',
    paths: mongodb.paths,
    compilerOptions: mongodb.compilerOptions,
    run: {
      scenario: `
        const { MongoClient, ReadPreference, ObjectId, MongoError, MongoServerError } = load('src/index');
        const client = new MongoClient('mongodb://user:word@localhost:27017/?readPreference=secondary&retryWrites=false');
        print(client.options.readPreference.mode, client.options.retryWrites, client.options.hosts.map(String));
        print(ReadPreference.fromOptions({ readPreference: 'nearest' }).mode, new ObjectId('0123456789abcdef01234567').toHexString());
        print(new MongoServerError({ message: 'no', code: 1 }) instanceof MongoError);
        try { new MongoClient('nothing'); } catch (error) { print(error.name, error.message); }`,
    },
  },
  {
    packageName: '@reduxjs/toolkit',
    paths: reduxToolkit.paths,
    without: reduxToolkit.without,
    compilerOptions: reduxToolkit.compilerOptions,
    run: {
      paths: { '@reduxjs/toolkit/query': 'src/query', '@reduxjs/toolkit': 'src', '@internal/': 'src' },
      scenario: `
        const { configureStore, createSlice, createAsyncThunk, createEntityAdapter, createListenerMiddleware } = load('src/index');
        const { createApi, fakeBaseQuery } = load('src/query/index');
        const adapter = createEntityAdapter({ sortComparer: (a, b) => a.id - b.id });
        const addLater = createAsyncThunk('items/later', async (id) => ({ id }));
        const slice = createSlice({
          name: 'items', initialState: adapter.getInitialState(), reducers: { add: adapter.addOne },
          extraReducers: (builder) => builder.addCase(addLater.fulfilled, adapter.addOne),
        });
        const api = createApi({ baseQuery: fakeBaseQuery(), endpoints: (build) => ({
          double: build.query({ queryFn: (n) => ({ data: n * 2 }) }) }) });
        const listener = createListenerMiddleware();
        listener.startListening({ actionCreator: slice.actions.add, effect: ({ payload }) => print('added', payload.id) });
        const store = configureStore({ reducer: { items: slice.reducer, api: api.reducer }, middleware: (getDefault) =>
          getDefault().prepend(listener.middleware).concat(api.middleware) });
        store.dispatch(slice.actions.add({ id: 2 }));
        await store.dispatch(addLater(1));
        print(store.getState().items);
        print((await store.dispatch(api.endpoints.double.initiate(21))).data);
        store.dispatch(api.util.resetApiState());`,
    },
  },
  {
    packageName: 'zod',
    paths: ['src', 'package.json'],
    without: ['src/v3/tests', 'src/v3/benchmarks', 'src/v4/classic/tests', 'src/v4/core/tests', 'src/v4/mini/tests'],
    compilerOptions: { lib: ['ES2023', 'DOM'], module: 'NodeNext', moduleResolution: 'NodeNext' },
    run: {
      scenario: `
        const { z } = load('src/index');
        const v3 = load('src/v3/index').z;
        for (const maker of [z, v3]) {
          const shape = maker.object({ id: maker.number().int(), tags: maker.array(maker.string().email()).optional() });
          print(JSON.stringify(shape.safeParse({ id: 1.5, tags: ['a'] }).error.issues), shape.parse({ id: 1 }));
          print(maker.union([maker.literal('a'), maker.string().min(3)]).safeParse('ab').success);
        }
        print(JSON.stringify(z.toJSONSchema(z.object({ a: z.string().default('x') }))));`,
    },
  },
  { packageName: 'eslint', paths: eslint.paths, compilerOptions: eslint.compilerOptions },
  {
    packageName: 'eslint-plugin-ssot',
    paths: ['src', 'index.ts', 'package.json'],
    compilerOptions: {
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      rewriteRelativeImportExtensions: true,
    },
  },
];
