package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.JsonReader;
import io.github.pavecontract.photosurl.client.model.JSON.SkipListener;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of one body that its model does not have: where each name came first. */
final class SkippedProperties implements SkipListener {
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[]*)|\\[([0-9]+)]");

  /** Whatever is no plain name could be a value, such as a key. */
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[A-Za-z_$][A-Za-z_$-]{0,39}[0-9]{0,2}");

  private static final int MOST = 100;

  private final Map<String, String> pointers = new HashMap<>();

  @Override
  public void skipped(String name, JsonReader reader) {
    if (pointers.size() < MOST && !pointers.containsKey(name)) {
      String path = reader.getPath();
      String owner = path.substring(0, Math.max(1, path.length() - name.length() - 1));
      pointers.put(name, pointer(owner) + "/" + shown(name));
    }
  }

  Iterable<String> pointers() {
    return pointers.values();
  }

  private static String shown(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : "*";
  }

  /** From {@code $.data[0]} to {@code /data/0}. */
  private static String pointer(String path) {
    StringBuilder pointer = new StringBuilder();
    for (Matcher step = STEP.matcher(path); step.find(); ) {
      pointer.append('/').append(step.group(1) == null ? step.group(2) : step.group(1));
    }
    return pointer.toString();
  }
}
