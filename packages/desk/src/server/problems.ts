import type { Diagnostic } from "@readout/reader";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** RFC 9457 problem details. `code` is stable, for programs; `detail` is for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Not understood",
  401: "A token is needed",
  403: "Not allowed",
  404: "Not found",
  405: "Not done this way",
  409: "In conflict",
  413: "Too large",
  415: "Form not read",
  422: "Cannot be read",
  429: "Too many requests",
  500: "Our fault",
  501: "Not set up",
  503: "Busy",
};

export function problem(status: number, code: string, detail: string): Problem {
  return { type: "about:blank", title: TITLES[status] ?? "Failed", status, detail, code };
}

export function sendProblem(reply: FastifyReply, what: Problem): FastifyReply {
  const body = JSON.stringify({ ...what, instance: reply.request.id });
  return reply
    .code(what.status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send(Buffer.from(body));
}

/** The reader's own diagnostics as a problem: what is wrong with the text that was given. */
export function sendDiagnostics(reply: FastifyReply, diagnostics: readonly Diagnostic[]): FastifyReply {
  const { code, message, hint } = diagnostics[0]!;
  const status = { "too-long": 413, "not-found": 404, conflict: 409 }[code] ?? 422;
  return sendProblem(reply, problem(status, code, hint ? `${message}; ${hint}` : message));
}

/** Every failure leaves as a problem; what we did not foresee says nothing of our insides. */
export function useProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problem(404, "not-found", `there is nothing at ${request.method} ${pathOf(request)}`)),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, "unforeseen");
    const detail = status >= 500 ? "something went wrong here; the log has it under this request's id" : said(error);
    return sendProblem(reply, problem(status, codeOf(error, status), detail));
  });
}

/** A path as it may stand in an answer: no query, no end without limit. */
const pathOf = ({ url }: FastifyRequest): string => url.split("?", 1)[0]!.slice(0, 200);

function codeOf({ code, validation }: FastifyError, status: number): string {
  if (validation) return "not-valid";
  if (status === 413) return "too-large";
  if (status === 429) return "too-many";
  return status >= 500
    ? "unforeseen"
    : (code ?? "refused")
        .toLowerCase()
        .replace(/^fst_(err_)?/, "")
        .replace(/_/g, "-");
}

function said({ validation, message }: FastifyError): string {
  if (!validation) return message.slice(0, 300);
  return validation
    .slice(0, 5)
    .map(({ instancePath, message }) => `${instancePath.replace(/^\//, "").replace(/\//g, ".") || "body"}: ${message}`)
    .join("; ")
    .slice(0, 600);
}
