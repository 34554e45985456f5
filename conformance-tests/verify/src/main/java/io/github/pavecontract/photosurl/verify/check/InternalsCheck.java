package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer shows nothing of what the server is made of: no stack trace, query, path or address. */
final class InternalsCheck implements AnswerCheck {
  /** What proxies and servers say of themselves is theirs to say. */
  private static final Set<String> SELF_DESCRIPTIONS =
      Set.of("server", "via", "x-powered-by", "set-cookie", "location");

  private static final Map<String, Pattern> TRACES = new LinkedHashMap<>();

  static {
    trace("a stack trace of Java", "\\bat [\\w$.]+\\([\\w$]+\\.(java|kt|scala|groovy):\\d+\\)");
    trace(
        "an exception of Java",
        "\\b(java|javax|jakarta|kotlin|org|com|net|io)(\\.\\w+)+(Exception|Error)\\b");
    trace(
        "a stack trace of Python",
        "Traceback \\(most recent call last\\)|File \"[^\"]+\", line \\d+");
    trace(
        "an exception of Python",
        "\\b(Type|Value|Key|Attribute|Index|Name|Runtime|Integrity|Operational)Error: ");
    trace(
        "a stack trace of .NET",
        "\\bat [\\w.`<>]+\\([^)]*\\) in .+:line \\d+|\\bSystem(\\.\\w+)+Exception\\b");
    trace(
        "an error of PHP",
        "(Fatal error|Parse error|Warning|Notice)(</b>)?: .+ on line (<b>)?\\d+|#\\d+ \\S+\\.php\\(\\d+\\)");
    trace(
        "a stack trace of JavaScript",
        "\\bat .{1,200}\\.(js|ts|mjs|cjs):\\d+:\\d+|\\bat .{0,80}\\(?node:internal");
    trace("an exception of JavaScript", "\\b(TypeError|ReferenceError|RangeError|SyntaxError): ");
    trace("a panic of Go", "goroutine \\d+ \\[|\\bpanic: |\\w\\.go:\\d+");
    trace("a stack trace of Ruby", "\\.rb:\\d+:in\\b|\\bActiveRecord::|\\bNoMethodError\\b");
    trace("a panic of Rust", "thread '[^']*' panicked at");
    trace(
        "a database error",
        "SQLSTATE|\\bORA-\\d{5}|syntax error at or near|error in your SQL syntax"
            + "|\\bpsycopg2?\\.|\\bsqlite3?\\.\\w*Error|\\bPG::|duplicate key value violates"
            + "|relation \"\\w+\" does not exist|Unclosed quotation mark");
    trace(
        "a database query",
        "(?i)\\bselect\\b.{1,200}\\bfrom\\s+[\\w\"`.]+(\\s+where\\b|;|$)|\\binsert into\\s+[\\w\"`.]+\\s*\\("
            + "|\\bupdate\\s+[\\w\"`.]+\\s+set\\b.+=|\\bdelete from\\s+[\\w\"`.]+");
    trace(
        "the address of a database",
        "(?i)\\bjdbc:\\w+:|\\b(mongodb(\\+srv)?|postgres(ql)?|mysql|mariadb|redis|amqps?|mssql|ldaps?|kafka)://"
            + "|\\b(password|pwd|accountkey|sharedaccesskey)=[^&\\s]");
    trace(
        "a credential",
        "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}"
            + "|\\bsk_live_[A-Za-z0-9]{10,}|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
            + "|(?i:\\b(aws_secret_access_key|db_password|database_url|secret_key)\\b)");
    trace(
        "a path of the server",
        "(?<![\\w:/.%-])/(home|var|usr|opt|srv|etc|root|tmp|mnt|Users|private|proc)/[\\w.@-]+"
            + "|\\b[A-Za-z]:\\\\+(Users|inetpub|Windows|Program Files|src|app|projects)\\b|\\bfile:///\\w");
    trace(
        "an internal address",
        "(?<![\\d.])(10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2})"
            + "(?![\\d.])|\\b[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(internal|cluster\\.local|svc)\\b");
  }

  private static void trace(String what, String pattern) {
    TRACES.put(what, Pattern.compile(pattern));
  }

  private final CleanTexts clean = new CleanTexts();

  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    Map<String, String> texts = AnswerTexts.ofBody(observation);
    for (Header header : observation.response().headers()) {
      if (!SELF_DESCRIPTIONS.contains(header.name().toLowerCase(Locale.ROOT))) {
        texts.put(header.value(), "the header " + header.name());
      }
    }
    String request = observation.received().exchange().request().body().utf8()
        + observation.received().exchange().request().url();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      // What was sent may be sent back.
      if (!clean.contains(text.getKey()) && !request.contains(text.getKey())) {
        Optional<Deviation> found = search(text.getKey(), text.getValue(), request, observation);
        if (found.isPresent()) {
          return List.of(found.get());
        }
        clean.add(text.getKey());
      }
    }
    return List.of();
  }

  private static Optional<Deviation> search(
      String text, String place, String request, Observation observation) {
    for (Map.Entry<String, Pattern> trace : TRACES.entrySet()) {
      Matcher matcher = trace.getValue().matcher(text);
      while (matcher.find()) {
        if (!request.contains(matcher.group())) {
          return Optional.of(Deviation.of(
                  LeakRule.INTERNALS,
                  observation.expectation().operation().pointer(),
                  "nothing of the server's inside",
                  trace.getKey() + " in " + place + ": " + Show.shortened(matcher.group()))
              .on(AnswerTexts.properties(observation, text)));
        }
      }
    }
    return Optional.empty();
  }
}
