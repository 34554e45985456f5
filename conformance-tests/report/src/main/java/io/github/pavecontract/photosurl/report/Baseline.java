package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The findings of an earlier report, from its {@code report.json}; only others are news. */
public final class Baseline {
  private static final String REMEDY = "Name a report.json that this command wrote.";

  /** What makes findings of two runs the same. */
  private record Key(String kind, String id, String pointer, String sentence) {
    static Key of(Finding finding) {
      return new Key(
          finding.kind().label(), finding.id(), finding.place().pointer(), finding.sentence());
    }

    String words() {
      return kind + " " + id + (pointer.isEmpty() ? "" : " at " + pointer);
    }
  }

  private final Set<Key> known;

  private Baseline(Set<Key> known) {
    this.known = known;
  }

  /**
   * Reads an earlier report.
   *
   * @param file a report in JSON
   * @param command the command whose report it must be
   * @return the baseline
   * @throws ProblemException if it cannot be read, or is no such report
   */
  public static Baseline read(Path file, String command) {
    Document document;
    try {
      document = Document.parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, REMEDY);
    } catch (ProblemException e) {
      throw new ProblemException(Problem.at(file.toString(), "This is no JSON.", REMEDY), e);
    }
    if (!document.root().path("command").asText().equals(command)
        || !document.root().path("findings").isArray()) {
      throw ProblemException.at(
          file.toString(), "This is no report of `" + command + "` in JSON.", REMEDY);
    }
    Set<Key> known = new LinkedHashSet<>();
    for (String list : List.of("findings", "accepted")) {
      for (JsonNode finding : document.root().path(list)) {
        known.add(new Key(
            finding.path("kind").asText(),
            finding.path("id").asText(),
            finding.at("/place/pointer").asText(),
            finding.path("sentence").asText()));
      }
    }
    return new Baseline(known);
  }

  /** What is left of findings when those that were there before are taken out. */
  Acceptances.Rest apply(Acceptances.Rest rest) {
    List<Finding> news = new ArrayList<>();
    List<Finding> accepted = new ArrayList<>(rest.accepted());
    List<String> notices = new ArrayList<>(rest.notices());
    Set<Key> gone = new LinkedHashSet<>(known);
    rest.accepted().forEach(finding -> gone.remove(Key.of(finding)));
    for (Finding finding : rest.left()) {
      Key key = Key.of(finding);
      gone.remove(key);
      if (known.contains(key)) {
        accepted.add(finding);
        if (finding.kind().level() != Kind.Level.SILENT) {
          notices.add("Still there: " + key.words() + ".");
        }
      } else {
        news.add(finding);
      }
    }
    gone.forEach(key -> notices.add("Gone: " + key.words() + "."));
    return new Acceptances.Rest(news, accepted, notices);
  }
}
