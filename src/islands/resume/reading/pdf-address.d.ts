/** The address of the file that a worker is started from: Vite's `?worker&url`. */
declare module '*.worker.ts?worker&url' {
  const address: string;
  export default address;
}
