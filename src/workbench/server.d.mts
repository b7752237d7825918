export interface ServerOptions {
  /** A build: the directory with `workbench/`, `taskpane/`, `samples/` and `assets/`. */
  dir?: string;
  /** 0 takes any free one. */
  port?: number;
  /** Files of a certificate and its key: serves over HTTPS. */
  tls?: { cert: string; key: string };
}

export function startServer(options?: ServerOptions): Promise<{ url: string; close(): Promise<void> }>;
