package io.github.pavecontract.photosurl.docs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a page with what CommonMark does not know taken out: front matter, tags of GitBook,
 * the HTML tags that wrap Markdown, HTML tables, and what GitBook says about itself. Lines stay where
 * they were.
 */
public final class GitBookText {
  private static final Pattern TAGS = Pattern.compile("\\{%\\s*(end)?([A-Za-z][\\w-]*)(.*?)%}");
  private static final Pattern WRAPPERS =
      Pattern.compile("(?i)<(/?)(details|div|section|figure|center)\\b([^>]*)>");
  private static final Pattern SUMMARY = Pattern.compile("(?i)<summary\\b[^>]*>(.*?)</summary>");
  private static final Pattern RULE = Pattern.compile(" {0,3}(-\\s*){3,}|\\s*(\\*\\s*){3,}");
  private static final Pattern TRAILER =
      Pattern.compile("#+\\s*(Agent Instructions|.*\\b(AI|[Aa]gents?|LLMs?|[Aa]ssistants?)\\b.*)");
  private static final Pattern INDEX = Pattern.compile(">.*\\bllms\\.txt\\b.*");
  private static final Pattern DESCRIPTION = Pattern.compile("description:\\s*(?:[>|]-?)?\\s*(.*)");

  private final List<String> lines;
  private final List<Tag> tags = new ArrayList<>();
  private final Map<Integer, String> tables = new HashMap<>();
  private String description = "";
  private boolean trailer;

  /** Whether a table does not end, so that none below it is looked for. */
  private boolean endless;

  public GitBookText(String text) {
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    frontMatter();
    index();
  }

  private void frontMatter() {
    if (!lines.get(0).strip().equals("---")) {
      return;
    }
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end == 0 || lines.subList(1, end).stream().anyMatch(line -> line.startsWith("#"))) {
      return;
    }
    StringBuilder found = new StringBuilder();
    for (int i = 1; i < end; i++) {
      Matcher start = DESCRIPTION.matcher(lines.get(i));
      if (start.matches()) {
        found.append(start.group(1));
      } else if (!found.isEmpty() || lines.get(i - 1).startsWith("description:")) {
        found.append(lines.get(i).startsWith(" ") ? " " + lines.get(i).strip() : "");
      }
    }
    description = found.toString().strip();
    lines.subList(0, end + 1).replaceAll(line -> "");
  }

  /** GitBook's pointer to its index stands before everything else. */
  private void index() {
    for (int i = 0; i < lines.size() && i < 20; i++) {
      if (INDEX.matcher(lines.get(i)).matches()) {
        lines.set(i, "");
      } else if (!lines.get(i).isBlank()) {
        return;
      }
    }
  }

  /**
   * Takes out what is not Markdown.
   *
   * @param kept for each line whether it belongs to code or a comment, which are kept as they are
   */
  void takeOut(boolean[] kept) {
    for (int i = 0; i < lines.size(); i++) {
      if (kept[i]) {
        continue;
      }
      if (isTrailer(i, kept)) {
        trailer = true;
        lines.subList(i, lines.size()).replaceAll(line -> "");
        return;
      }
      tags(i);
      if (!endless && lines.get(i).toLowerCase(Locale.ROOT).contains("<table")) {
        table(i);
      }
    }
  }

  /** It begins with a rule and a heading that names whom it is for, and says who publishes the page. */
  private boolean isTrailer(int line, boolean[] kept) {
    if (!RULE.matcher(lines.get(line)).matches()) {
      return false;
    }
    for (int i = line + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return !kept[i]
            && TRAILER.matcher(lines.get(i)).matches()
            && (lines.get(i).contains("Agent Instructions") || namesPublisher(i + 1));
      }
    }
    return false;
  }

  /** Whether the text from a line to the next heading says who publishes the page. */
  private boolean namesPublisher(int first) {
    return lines.subList(first, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("#"))
        .anyMatch(line -> line.contains("GitBook"));
  }

  private void tags(int i) {
    String line = lines.get(i);
    Matcher matcher = TAGS.matcher(line);
    while (matcher.find()) {
      tags.add(Tag.of(i + 1, matcher.group(2), matcher.group(3), matcher.group(1) != null));
    }
    String rest = TAGS.matcher(line).replaceAll("");
    Matcher wrapper = WRAPPERS.matcher(rest);
    while (wrapper.find()) {
      tags.add(Tag.of(i + 1, wrapper.group(2), "", !wrapper.group(1).isEmpty()));
    }
    rest = WRAPPERS.matcher(rest).replaceAll("");
    Matcher summary = SUMMARY.matcher(rest);
    while (summary.find()) {
      String title = Html.text(summary.group(1)).replace('"', ' ');
      tags.add(Tag.of(i + 1, "summary", "title=\"" + title + "\"", false));
    }
    rest = SUMMARY.matcher(rest).replaceAll("");
    if (!rest.equals(line)) {
      lines.set(i, rest.isBlank() ? "" : rest);
    }
  }

  private void table(int first) {
    StringBuilder html = new StringBuilder();
    for (int i = first; i < lines.size(); i++) {
      html.append(lines.get(i)).append('\n');
      if (lines.get(i).toLowerCase(Locale.ROOT).contains("</table>")) {
        lines.subList(first, i + 1).replaceAll(line -> "");
        tables.put(first + 1, html.toString());
        return;
      }
    }
    endless = true;
  }

  String text() {
    return String.join("\n", lines);
  }

  int lines() {
    return lines.size();
  }

  List<Tag> tags() {
    return tags;
  }

  /** HTML tables by their first lines. */
  Map<Integer, String> tables() {
    return tables;
  }

  /** The description in the front matter, or the empty string. */
  String description() {
    return description;
  }

  /** Whether it ended as pages of GitBook do. */
  public boolean hasTrailer() {
    return trailer;
  }
}
