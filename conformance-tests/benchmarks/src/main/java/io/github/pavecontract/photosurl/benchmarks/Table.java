package io.github.pavecontract.photosurl.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A table in Markdown: a row for each subject, a column for each measure, and who is ahead of us. */
final class Table {
  private final List<Figure> figures;
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Set<Measure> measures = new LinkedHashSet<>();

  Table(List<Figure> figures) {
    this.figures = figures;
    figures.forEach(figure -> {
      subjects.add(figure.subject());
      measures.add(figure.measure());
    });
  }

  String markdown() {
    StringBuilder text = new StringBuilder("| |");
    measures.forEach(measure -> text.append(' ').append(measure.unit()).append(" |"));
    text.append("\n| --- |").append(" ---: |".repeat(measures.size())).append('\n');
    for (String subject : subjects) {
      text.append("| ").append(subject).append(" |");
      for (Measure measure : measures) {
        text.append(' ')
            .append(of(subject, measure).map(f -> number(f.value())).orElse(""))
            .append(" |");
      }
      text.append('\n');
    }
    List<String> ahead = ahead();
    if (!ahead.isEmpty()) {
      text.append("\nAhead of ours: ").append(String.join("; ", ahead)).append(".\n");
    }
    return text.toString();
  }

  /** The peers that are better than the first of ours, by how much. */
  private List<String> ahead() {
    List<String> ahead = new ArrayList<>();
    for (Measure measure : measures) {
      Optional<Figure> ours = figures.stream()
          .filter(figure -> figure.ours() && figure.measure() == measure)
          .findFirst();
      figures.stream()
          .filter(figure -> !figure.ours() && figure.measure() == measure && ours.isPresent())
          .forEach(peer -> {
            double advantage =
                measure.advantage(peer.value(), ours.orElseThrow().value());
            if (advantage > 1) {
              ahead.add(String.format(
                  Locale.ROOT, "%s in %s, %.2f times", peer.subject(), measure.unit(), advantage));
            }
          });
    }
    return ahead;
  }

  private Optional<Figure> of(String subject, Measure measure) {
    return figures.stream()
        .filter(figure -> figure.subject().equals(subject) && figure.measure() == measure)
        .findFirst();
  }

  /** Three digits say enough. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
