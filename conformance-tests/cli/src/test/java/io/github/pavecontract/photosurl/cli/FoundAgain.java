package io.github.pavecontract.photosurl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A finding as it is read back from a report: its rule and its place. */
record FoundAgain(String id, String place) {
  private static final String KINDS =
      "VIOLATION|DRIFT|REQUEST|BREAKING|NON-BREAKING|NONE|READ THIS|PROBLEM";
  private static final Pattern HEAD =
      Pattern.compile("(?m)^ *(?:" + KINDS + ")  (\\S+)(?:  in \\d+ \\w+)?\n");
  private static final Pattern PLACE =
      Pattern.compile("\\b(contract|new|old)\\b:? +(\\S+:\\d+ \\S*)");

  static List<FoundAgain> inJson(String text) throws IOException {
    List<FoundAgain> found = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(text).path("findings")) {
      JsonNode place = finding.path("place");
      if (!finding.path("kind").asText().equals("gap")) {
        found.add(new FoundAgain(
            finding.path("id").asText(),
            (place.path("file").asText() + ":" + place.path("line").asInt() + " "
                    + place.path("pointer").asText())
                .strip()));
      }
    }
    return found;
  }

  static List<FoundAgain> inText(String text) {
    List<FoundAgain> found = new ArrayList<>();
    List<MatchResult> heads = HEAD.matcher(text).results().toList();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      found.add(new FoundAgain(
          heads.get(i).group(1), place(text.substring(heads.get(i).end(), end))));
    }
    return found;
  }

  /** The place in the new contract comes before that in the old one. */
  private static String place(String text) {
    List<MatchResult> places = PLACE.matcher(text).results().toList();
    return Stream.of("contract", "new", "old")
        .flatMap(name -> places.stream().filter(place -> place.group(1).equals(name)))
        .map(place -> place.group(2).strip())
        .findFirst()
        .orElse("");
  }

  static List<FoundAgain> inMarkdown(String text) {
    return text.lines()
        .dropWhile(line -> !line.startsWith("| | finding |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> new FoundAgain(
            raw(cells[2]).lines().findFirst().orElse("").replaceFirst(" ×\\d+$", ""),
            place(raw(cells[4]))))
        .toList();
  }

  private static String raw(String cell) {
    return Parser.unescapeEntities(cell.strip().replace("<br>", "\n"), false);
  }

  static List<FoundAgain> inHtml(String text) {
    return Jsoup.parse(text).select("article").stream()
        .map(article -> new FoundAgain(
            article.select("h3 code").text(),
            place(String.join(
                "\n", article.select("dl > div").stream().map(row -> row.text()).toList()))))
        .toList();
  }

  static List<FoundAgain> inJunit(String text) throws Exception {
    NodeList cases = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getElementsByTagName("testcase");
    List<FoundAgain> found = new ArrayList<>();
    for (int i = 0; i < cases.getLength(); i++) {
      found.addAll(inText(cases.item(i).getTextContent()));
    }
    return found;
  }

  static List<FoundAgain> inAnnotations(String text) {
    Pattern annotation = Pattern.compile("^::\\w+ file=[^,]*,line=\\d+,title=([^:,]+)::(.*)$");
    return text.lines()
        .map(annotation::matcher)
        .filter(Matcher::find)
        .map(match -> new FoundAgain(
            match.group(1),
            place(URLDecoder.decode(match.group(2).replace("+", "%2B"), StandardCharsets.UTF_8))))
        .toList();
  }
}
