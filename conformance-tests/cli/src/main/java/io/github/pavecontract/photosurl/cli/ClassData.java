package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs several commands in one JVM, so that the build can keep the classes of all of them in one archive. */
final class ClassData {
  private static final String NEXT = "--then";

  private ClassData() {}

  /** Runs the commands that {@code --then} separates, and fails with the first that cannot judge. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    List<String> rest = Arrays.asList(args);
    while (!rest.isEmpty()) {
      int end = rest.contains(NEXT) ? rest.indexOf(NEXT) : rest.size();
      int code = PhotosUrl.run(out, out, Map.of(), rest.subList(0, end).toArray(new String[0]));
      if (code > 1) {
        System.exit(code);
      }
      rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
    }
    System.exit(0);
  }
}
