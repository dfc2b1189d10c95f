/** Starts to measure the CPU time of this process, in milliseconds: what else the machine does is not counted. */
export function startCpuTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
