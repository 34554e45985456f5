package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Subject;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.io.PrintWriter;

/** Findings and the verdict in a terminal. */
final class FindingText {
  private final PrintWriter out;
  private final Terminal terminal;

  FindingText(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows all findings except gaps. */
  void findings(RunResult result) {
    for (Finding finding : result.findings()) {
      if (finding.kind() != Kind.GAP) {
        out.println();
        finding(finding);
      }
    }
  }

  private void finding(Finding finding) {
    PactPlace pact = finding.pact();
    String kind = finding.kind().name();
    String unit = pact == null ? " exchanges" : " places";
    out.println((finding.kind() == Kind.VIOLATION ? terminal.red(kind) : terminal.yellow(kind))
        + "  " + finding.id() + (finding.count() > 1 ? "  in " + finding.count() + unit : ""));
    out.println("    " + finding.sentence());
    out.println("    expected  " + finding.expected());
    out.println("    received  " + finding.received());
    if (!finding.hint().isEmpty()) {
      out.println("    hint      " + finding.hint());
    }
    out.println("    contract  " + finding.file() + ":" + finding.line() + " " + finding.pointer());
    out.println("    evidence  " + basis(finding)
        + (finding.source().isEmpty() ? "" : ": " + finding.source()));
    if (pact != null) {
      out.println("    team      " + pact.team() + ", interaction `" + pact.interaction() + "`");
      out.println("    pact      " + pact.file() + "#" + pact.pointer());
    } else {
      out.println("    first in  " + finding.question() + ", exchange " + finding.exchange());
      out.println("    again     " + finding.curl());
    }
  }

  private static String basis(Finding finding) {
    boolean refutes = finding.kind() == Kind.DRIFT
        && finding.pact() == null
        && finding.basis().equals("assumed")
        && finding.rule() instanceof ExchangeRule rule
        && rule.force() != Force.ADDITION;
    return refutes ? "refutes an assumption" : finding.basis();
  }

  /** Shows what it all comes to, in one line. */
  void verdict(RunResult result) {
    long violations = result.count(Kind.VIOLATION);
    String counts = result.exchanges() + " " + result.subject().unit() + ", " + violations
        + " violations, " + result.count(Kind.DRIFT) + " drift"
        + (result.subject() == Subject.API ? ", " + result.count(Kind.GAP) + " gaps" : "")
        + (result.count(Kind.REQUEST) == 0
            ? ""
            : ", " + result.count(Kind.REQUEST) + " kinds of bad request")
        + "; " + result.duration().toMillis() + " ms"
        + (result.subject() == Subject.API ? ", " + perSecond(result) + " exchanges/s." : ".");
    if (violations > 0) {
      out.println(terminal.red(result.subject().violated() + ": ") + counts);
    } else if (result.unjudged().isPresent()) {
      out.println(terminal.red("Nothing could be judged: ") + result.unjudged().get());
    } else {
      out.println(terminal.green(result.subject().kept() + ": ") + counts);
    }
  }

  private static long perSecond(RunResult result) {
    return Math.round(
        result.exchanges() * 1000.0 / Math.max(1, result.duration().toMillis()));
  }
}
