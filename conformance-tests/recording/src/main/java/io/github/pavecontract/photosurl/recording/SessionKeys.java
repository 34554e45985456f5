package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of the session key in the URLs of the operation, below any base URL. */
final class SessionKeys {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private final List<Pattern> forms = new ArrayList<>();

  SessionKeys(Contract contract) {
    contract.operations().forEach(operation -> {
      Matcher parameter = PARAMETER.matcher(operation.path());
      if (parameter.find()) {
        forms.add(Pattern.compile(
            "(?<before>[^?#]*" + Pattern.quote(operation.path().substring(0, parameter.start()))
                + ")(?<key>[^/?#]*)(?<after>"
                + Pattern.quote(operation.path().substring(parameter.end())) + "(?:[?#].*)?)"));
      }
    });
  }

  /** The session key in a URL, decoded; empty if this is no URL of the operation. */
  Optional<String> in(String url) {
    return matcher(url).map(matcher -> decoded(matcher.group("key")));
  }

  /**
   * The URL with another session key, which needs no encoding.
   *
   * @param url any URL
   * @param sessionKey takes the place of the session key, if the URL has one
   * @param around changes the rest, or all of a URL that has none
   */
  String replace(String url, String sessionKey, UnaryOperator<String> around) {
    return matcher(url)
        .map(matcher -> around.apply(matcher.group("before"))
            + sessionKey
            + around.apply(matcher.group("after")))
        .orElseGet(() -> around.apply(url));
  }

  /** What is asked of the operation, whatever the base URL and the session; empty if nothing is. */
  Optional<String> withoutSession(String url) {
    return matcher(url)
        .map(matcher -> "{session_key}" + matcher.group("after").replaceFirst("#.*$", ""));
  }

  private Optional<Matcher> matcher(String url) {
    return forms.stream()
        .map(form -> form.matcher(url))
        .filter(Matcher::matches)
        .findFirst();
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
