// What the action's start is held against: a script that does nothing but send the request it is given.
const { url, ...init } = JSON.parse(process.env.BENCH_REQUEST);
await fetch(url, init);
