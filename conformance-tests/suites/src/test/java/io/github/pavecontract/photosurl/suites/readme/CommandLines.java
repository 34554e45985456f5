package io.github.pavecontract.photosurl.suites.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command lines of a page in Markdown: those of indented and fenced blocks, and of code in the text that
 * calls a program of ours with arguments.
 */
final class CommandLines {
  /** Fenced blocks in these languages hold no commands. */
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("java", "json", "mermaid", "xml", "yaml");

  /** Indented blocks that begin so show what a report looks like. */
  private static final Pattern REPORT = Pattern.compile("(VIOLATION|BREAKING) {2}.*");

  private static final Pattern INLINE =
      Pattern.compile("`((?:mvn|java -jar [^\\s`]+|photos-url \\w+|\\.ci/\\w+"
          + "|verify|sandbox|record|replay|pact|diff|docs|lint|release|explain) [^`]+)`");

  private final List<String> found = new ArrayList<>();

  private CommandLines() {}

  /** All of them in their order, without comments; several lines of one block are one for each line. */
  static List<String> of(String markdown) {
    CommandLines lines = new CommandLines();
    lines.read(markdown.lines().toList());
    return List.copyOf(lines.found);
  }

  private void read(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      if (line.startsWith("```")) {
        int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
        if (!OTHER_LANGUAGES.contains(line.substring(3).strip())) {
          lines.subList(i + 1, end).forEach(this::add);
        }
        i = end;
      } else if (begins && line.startsWith("    ")) {
        int end = i;
        while (end < lines.size() && lines.get(end).startsWith("    ")) {
          end++;
        }
        if (!REPORT.matcher(line.strip()).matches()) {
          lines.subList(i, end).forEach(this::add);
        }
        i = end - 1;
      } else {
        text.append(line.strip()).append(' ');
      }
    }
    for (Matcher inline = INLINE.matcher(text); inline.find(); ) {
      add(inline.group(1));
    }
  }

  private void add(String line) {
    String command = line.replaceFirst(" +#.*$", "").strip();
    if (!command.isEmpty()) {
      found.add(command);
    }
  }
}
