package io.github.pavecontract.photosurl.conformance.sandbox;

import io.github.pavecontract.photosurl.contract.Operation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of the operation, which holds the session key. */
final class OperationPath {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private final String template;
  private final Pattern form;

  OperationPath(Operation operation) {
    this.template = operation.path();
    this.form = Pattern.compile(
        "\\Q" + PARAMETER.matcher(template).replaceAll("\\\\E([^/]*)\\\\Q") + "\\E");
  }

  /** The session key in a path, decoded; empty if this is another path. */
  Optional<String> sessionKey(String rawPath) {
    Matcher matcher = form.matcher(rawPath);
    return matcher.matches()
        // URLDecoder would read a plus as a blank, which it is in forms only.
        ? Optional.of(
            URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** The path with a session key. */
  String of(String sessionKey) {
    String encoded = URLEncoder.encode(sessionKey, StandardCharsets.UTF_8).replace("+", "%20");
    return PARAMETER.matcher(template).replaceAll(Matcher.quoteReplacement(encoded));
  }
}
