/** The part of the `edtf` library that the tests of dates compare with; it ships without types. */
declare module 'edtf' {
  /** @throws where the text is not EDTF */
  const edtf: (text: string) => {
    /** First and last millisecond covered, since 1970 UTC. */
    readonly min: number;
    readonly max: number;
    toString(): string;
  };
  export default edtf;
}
