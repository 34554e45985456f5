package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.report.ReportFiles;
import io.github.pavecontract.photosurl.report.Visible;
import io.github.pavecontract.photosurl.secret.ShellWord;
import java.util.Map;
import java.util.Set;
import okio.ByteString;

/** A command line that sends a request again, with API keys as variables of the shell. */
final class Curl {
  private static final Set<String> OWN =
      Set.of("Host", "Content-Length", "Connection", "User-Agent", "Accept-Encoding");
  private static final int LONGEST = 500;

  private Curl() {}

  /**
   * Writes the command line.
   *
   * @param request what was sent
   * @param variables the name of the variable of each API key
   * @param exchange its number, by which reports name the file of a body that is too long for a line
   * @return one line of 500 characters at the most, for a POSIX shell
   */
  static String of(Request request, Map<String, String> variables, int exchange) {
    String line = head(request, variables);
    ByteString body = request.body();
    if (line.length() > LONGEST) {
      return "The line would be too long; the request is that of exchange " + exchange + ".";
    }
    if (body.size() == 0) {
      return line;
    }
    String text = body.utf8();
    boolean plain = ByteString.encodeUtf8(text).equals(body) && Visible.is(text);
    String whole = plain
        ? line + " --data-binary " + word(text, variables)
        : "printf %s " + body.base64() + " | base64 -d | " + line + " --data-binary @-";
    String file = line + " --data-binary @" + ReportFiles.body(exchange);
    return whole.length() <= LONGEST || file.length() > LONGEST ? shortened(whole) : file;
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String head(Request request, Map<String, String> variables) {
    StringBuilder line = new StringBuilder("curl -sSi --path-as-is");
    if (!request.method().equals("POST") || request.body().size() == 0) {
      line.append(" -X ").append(request.method());
    }
    line.append(' ').append(word(request.url(), variables));
    for (Header header : request.headers()) {
      if (!OWN.contains(header.name())) {
        // curl drops a field without a value, unless it ends with a semicolon.
        String field =
            header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value();
        line.append(" -H ").append(word(field, variables));
      }
    }
    return line.toString();
  }

  private static String word(String text, Map<String, String> variables) {
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      int at = text.indexOf(variable.getKey());
      if (at >= 0 && !variable.getKey().isEmpty()) {
        String before = text.substring(0, at);
        String after = text.substring(at + variable.getKey().length());
        return (before.isEmpty() ? "" : ShellWord.of(before)) + "\"$" + variable.getValue() + "\""
            + (after.isEmpty() ? "" : word(after, variables));
      }
    }
    return ShellWord.of(text);
  }
}
