package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not what a pact expects.
 *
 * @param place the tokens of its JSON pointer
 * @param expected what was expected, in a few words
 * @param received what stands there, or null if nothing does
 */
record Mismatch(
    List<String> place, String expected, @Nullable JsonNode received) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern INDEX = Pattern.compile("[0-9]+|\\*");

  Mismatch {
    place = List.copyOf(place);
  }

  /** The place as a JSONPath, such as {@code $.data[0].message}. */
  String jsonPath() {
    StringBuilder path = new StringBuilder("$");
    for (String token : place) {
      if (INDEX.matcher(token).matches()) {
        path.append('[').append(token).append(']');
      } else if (NAME.matcher(token).matches()) {
        path.append('.').append(token);
      } else {
        path.append("['")
            .append(token.replace("\\", "\\\\").replace("'", "\\'"))
            .append("']");
      }
    }
    return path.toString();
  }
}
