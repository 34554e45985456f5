package io.github.pavecontract.photosurl.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A media type or media range as RFC 9110, 8.3.1 writes it. Names and charsets are compared without regard
 * to case, blanks around parameters do not matter.
 *
 * @param essence type and subtype in lower case, such as {@code application/json} or {@code image/*}
 * @param parameters the parameters, by their names in lower case
 */
public record MediaType(String essence, Map<String, String> parameters) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern ESSENCE = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")");
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\"))?");

  /** Copies the parameters. */
  public MediaType {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a media type.
   *
   * @param text the value of a header, or a key of a content object
   * @return the media type; empty if the text is none, or a parameter has two values
   */
  public static Optional<MediaType> parse(String text) {
    Matcher essence = ESSENCE.matcher(text);
    if (!essence.lookingAt()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    int end = essence.end();
    while (parameter.find(end) && parameter.start() == end) {
      end = parameter.end();
      if (parameter.group(1) != null) {
        String name = parameter.group(1).toLowerCase(Locale.ROOT);
        String value = unquoted(parameter.group(2));
        String known = name.equals("charset") ? value.toLowerCase(Locale.ROOT) : value;
        if (!known.equals(parameters.getOrDefault(name, known))) {
          return Optional.empty();
        }
        parameters.put(name, known);
      }
    }
    return text.substring(end).isBlank()
        ? Optional.of(new MediaType(essence.group(1).toLowerCase(Locale.ROOT), parameters))
        : Optional.empty();
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  /**
   * Tells whether a field says that a body is JSON.
   *
   * @param contentType the value of {@code Content-Type}, or null if there is none
   * @return whether it is a media type for which {@link #isJson()} holds
   */
  public static boolean namesJson(@Nullable String contentType) {
    return contentType != null && parse(contentType).filter(MediaType::isJson).isPresent();
  }

  /**
   * Tells whether a body of this type is JSON in the one encoding that JSON has.
   *
   * @return whether it is {@code application/json}, with no charset but UTF-8
   */
  public boolean isJson() {
    String charset = parameters.getOrDefault("charset", "utf-8");
    return essence.equals("application/json")
        && (charset.equals("utf-8") || charset.equals("utf8"));
  }

  /**
   * Writes the type so that equal ones are written alike: a charset that goes without saying is left out.
   *
   * @return the type as text
   */
  public String canonical() {
    StringBuilder text = new StringBuilder(essence);
    new TreeMap<>(parameters).forEach((name, value) -> {
      boolean saysNothing =
          name.equals("charset") && value.equals("utf-8") && essence.matches("application/.*json");
      if (!saysNothing) {
        text.append(';').append(name).append('=').append(value);
      }
    });
    return text.toString();
  }

  /**
   * Finds the entry of a content object that holds for a type: the type itself, else a range that it lies in.
   *
   * @param type a type, in {@linkplain #canonical canonical} form
   * @param types the types and ranges to choose from, in canonical form
   * @return the narrowest of them; empty if there is none
   */
  public static Optional<String> covering(String type, Collection<String> types) {
    return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
        .filter(types::contains)
        .findFirst();
  }
}
