/** The half of pdfjs that reads; it is imported for what it does to the globals alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
