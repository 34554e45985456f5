package io.github.pavecontract.photosurl.contract;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of the operation, which holds the session key. */
public final class OperationPath {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private final String template;
  private final Pattern form;
  private final List<String> names;
  /** What stands before the session key. */
  private final String start;

  OperationPath(Operation operation) {
    this.template = operation.path();
    this.start = template.replaceFirst("\\{.*", "");
    this.names = PARAMETER
        .matcher(template)
        .results()
        .map(found -> found.group().substring(1, found.group().length() - 1))
        .toList();
    this.form = Pattern.compile(
        "\\Q" + PARAMETER.matcher(template).replaceAll("\\\\E([^/]*)\\\\Q") + "\\E");
  }

  /**
   * Finds the session key in a path.
   *
   * @param rawPath a path, percent-encoded
   * @return the key, decoded; empty if this is another path
   * @throws IllegalArgumentException if its percent-encoding is broken
   */
  public Optional<String> sessionKey(String rawPath) {
    Matcher matcher = form.matcher(rawPath);
    return matcher.matches() && matcher.groupCount() > 0
        ? Optional.of(decoded(matcher.group(1)))
        : Optional.empty();
  }

  /** URLDecoder would read a plus as a blank, which it is in forms only. */
  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Finds the values of all parameters in a path.
   *
   * @param rawPath a path, percent-encoded
   * @return the values by name, decoded; empty if this is another path
   * @throws IllegalArgumentException if its percent-encoding is broken
   */
  public Optional<Map<String, String>> parameters(String rawPath) {
    Matcher matcher = form.matcher(rawPath);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), decoded(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  /**
   * Finds the session key in a URL, whatever comes before the path of the operation.
   *
   * @param url a URL, as somebody recorded it
   * @return the key, decoded; empty if this is another operation
   */
  public Optional<String> sessionKeyIn(String url) {
    try {
      return path(url).flatMap(this::sessionKey);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds the values of all parameters in a URL, whatever comes before the path of the operation.
   *
   * @param url a URL, as somebody recorded it
   * @return the values by name, decoded; empty if this is another operation
   */
  public Optional<Map<String, String>> parametersIn(String url) {
    try {
      return path(url).flatMap(this::parameters);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether a URL is one of the operation, whatever comes before its path.
   *
   * @param url a URL, as somebody wrote it
   * @return whether its path ends like the template
   */
  public boolean isIn(String url) {
    return path(url).filter(path -> form.matcher(path).matches()).isPresent();
  }

  private Optional<String> path(String url) {
    int at = url.indexOf(start);
    int end = url.length();
    for (char behind : new char[] {'?', '#'}) {
      int found = url.indexOf(behind);
      end = found < 0 ? end : Math.min(end, found);
    }
    return at < 0 || at >= end ? Optional.empty() : Optional.of(url.substring(at, end));
  }

  /**
   * Makes the path for a session.
   *
   * @param sessionKey its key
   * @return the path, percent-encoded
   */
  public String of(String sessionKey) {
    String encoded = URLEncoder.encode(sessionKey, StandardCharsets.UTF_8).replace("+", "%20");
    return PARAMETER.matcher(template).replaceAll(Matcher.quoteReplacement(encoded));
  }
}
