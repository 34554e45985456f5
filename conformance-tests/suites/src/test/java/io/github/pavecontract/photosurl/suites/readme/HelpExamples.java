package io.github.pavecontract.photosurl.suites.readme;

import io.github.pavecontract.photosurl.cli.PhotosUrlTool;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines that the help of the command shows as examples. */
final class HelpExamples {
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^Example:\\R  (.*)$");

  private HelpExamples() {}

  static List<String> all() {
    Stream<String> commands =
        COMMAND.matcher(help("--help")).results().map(command -> command.group(1));
    return Stream.concat(
            Stream.of(help("--help")),
            commands.filter(name -> !name.equals("help")).map(name -> help("help", name)))
        .flatMap(text -> EXAMPLE.matcher(text).results())
        .map(example -> example.group(1))
        .toList();
  }

  private static String help(String... words) {
    StringWriter out = new StringWriter();
    new PhotosUrlTool().run(new PrintWriter(out), new PrintWriter(out), words);
    return out.toString();
  }
}
