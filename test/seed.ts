import fc from 'fast-check';

// Before each test file. A fixed seed, so that no change fails by chance; the nightly workflow sets others. A property that
// fails names its seed: `SEED=… npx vitest run NAME` repeats it.
fc.configureGlobal({ seed: Number(process.env.SEED || 1) });
