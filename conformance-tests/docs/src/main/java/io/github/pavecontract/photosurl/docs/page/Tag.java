package io.github.pavecontract.photosurl.docs.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of GitBook such as <code>{% code title="Request" %}</code>, or the HTML tag that it uses in
 * the same way.
 *
 * @param line its line in the page, from 1
 * @param name its name, without {@code end}
 * @param attributes its attributes
 * @param closing whether it ends what another one began
 */
public record Tag(int line, String name, Map<String, String> attributes, boolean closing) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z][\\w-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");

  static Tag of(int line, String name, String rest, boolean closing) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(rest);
    while (matcher.find()) {
      String value = matcher.group(2) != null
          ? matcher.group(2)
          : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
      attributes.put(matcher.group(1), value);
    }
    return new Tag(line, name.toLowerCase(Locale.ROOT), attributes, closing);
  }

  public String attribute(String name) {
    return attributes.getOrDefault(name, "").strip();
  }

  /** What it calls its content, or the empty string. */
  String title() {
    String title = attribute("title");
    return (title.isEmpty() ? attribute("status") + " " + attribute("description") : title).strip();
  }
}
