export interface ServerOptions {
  /** A build: the directory with `workbench/`, `taskpane/`, `samples/` and `assets/`. */
  dir?: string;
  /** 0 takes any free one. */
  port?: number;
  /** Files of a certificate and its key: serves over HTTPS. */
  tls?: { cert: string; key: string };
  /** Over HTTPS with a certificate made for this run, and the pane from a second port as well. */
  selfSigned?: boolean;
}

export interface Server {
  url: string;
  /** The workbench with the pane of another origin; only with `selfSigned`. */
  webUrl?: string;
  close(): Promise<void>;
}

export function startServer(options?: ServerOptions): Promise<Server>;
