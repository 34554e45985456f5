package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Titles;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.docs.ContractView.Body;
import io.github.pavecontract.photosurl.docs.ContractView.Example;
import io.github.pavecontract.photosurl.docs.Leaves.Leaf;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which body of the contract a sample is one of, and which example says the same.
 *
 * @param sample the sample
 * @param body the request or response
 * @param example the example; empty if the contract has none like it
 * @param leaves its values
 */
record SampleMatch(Sample sample, Body body, Optional<Example> example, Leaves leaves) {
  private static final double ALIKE = 0.5;

  /** Finds both; empty if the sample resembles no body at all. */
  static Optional<SampleMatch> of(ContractView view, Sample sample) {
    String title = sample.title() + " " + sample.section();
    boolean response = Titles.speaksOfResponse(sample.title())
        || (!Titles.speaksOfRequest(sample.title()) && Titles.speaksOfResponse(title));
    boolean request = !response && Titles.speaksOfRequest(title);
    Body best = null;
    double bestScore = 0;
    for (Body body : view.bodies()) {
      double hint = body.isRequest() ? request ? 0.3 : 0 : response ? 0.3 : 0;
      double score = shape(view, body, sample.value())
          + hint
          + statusHint(
              body, sample, Leaves.of(view, body.schema(), sample.value()).status());
      if (score > bestScore) {
        best = body;
        bestScore = score;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Body body = best;
    Leaves leaves = Leaves.of(view, body.schema(), sample.value());
    return Optional.of(new SampleMatch(sample, body, example(view, body, sample, leaves), leaves));
  }

  private static double statusHint(Body body, Sample sample, int code) {
    if (body.isRequest()) {
      return 0;
    }
    int status = code > 0 ? code : Titles.status(sample.title());
    if (status == 0) {
      boolean error = Titles.speaksOfError(sample.title() + " " + sample.section());
      return body.status().startsWith("2") == error ? 0.01 : 0.02;
    }
    if (body.status().equals(String.valueOf(status))) {
      return 0.2;
    }
    return body.status().equalsIgnoreCase(status / 100 + "XX")
        ? 0.15
        : body.status().charAt(0) == (char) ('0' + status / 100) ? 0.1 : 0;
  }

  /** How many of the properties of a value a body declares, from 0 to 1. */
  private static double shape(ContractView view, Body body, JsonNode value) {
    Leaves leaves = Leaves.of(view, body.schema(), value);
    long declared =
        leaves.all().stream().filter(leaf -> !leaf.schemas().isEmpty()).count();
    return leaves.all().isEmpty() ? 0 : (double) declared / leaves.all().size();
  }

  private static Optional<Example> example(
      ContractView view, Body body, Sample sample, Leaves leaves) {
    List<Example> candidates = view.examples().stream()
        .filter(example -> example.body().isRequest() == body.isRequest())
        .toList();
    Optional<Example> titled = candidates.stream()
        .filter(
            example -> !example.title().isEmpty() && Titles.same(example.title(), sample.title()))
        .filter(example -> sample.named() || likeness(view, example, leaves, leaf -> true) > 0)
        .max(Comparator.comparingDouble(e -> likeness(view, e, leaves, Leaf::states)));
    if (titled.isPresent()) {
      return titled;
    }
    Optional<Example> alike = candidates.stream()
        .filter(example -> likeness(view, example, leaves, Leaf::states) >= ALIKE
            || likeness(
                    view,
                    example,
                    leaves,
                    leaf -> leaf.kind() == Leaves.LeafType.LISTED
                        || leaf.kind() == Leaves.LeafType.TEXT)
                >= ALIKE)
        // Of two that are alike the documented one is meant, and a documented title weighs nothing.
        .max(Comparator.<Example>comparingDouble(e -> likeness(view, e, leaves, Leaf::states))
            .thenComparing(e -> likeness(view, e, leaves, leaf -> true))
            .thenComparing(e -> !e.title().isEmpty()));
    int status =
        Titles.status(sample.title()) > 0 ? Titles.status(sample.title()) : leaves.status();
    boolean fits = status == 0 || body.isRequest() || body.status().equals(String.valueOf(status));
    return view.contract().evidence().isEmpty() && fits
        ? alike.or(() -> only(candidates, body))
        : alike;
  }

  /** Where nothing says which sample it is from, the only example of a body stands for all its samples. */
  private static Optional<Example> only(List<Example> candidates, Body body) {
    List<Example> own = candidates.stream().filter(e -> e.body().equals(body)).toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  private static double likeness(
      ContractView view, Example example, Leaves leaves, Predicate<Leaf> kind) {
    Set<String> theirs = facts(view.leaves(example), kind);
    Set<String> ours = facts(leaves, kind);
    if (ours.isEmpty() && theirs.isEmpty()) {
      return names(leaves).equals(names(view.leaves(example))) ? 1 : 0;
    }
    Set<String> both = new HashSet<>(ours);
    both.retainAll(theirs);
    Set<String> any = new HashSet<>(ours);
    any.addAll(theirs);
    return (double) both.size() / any.size();
  }

  private static Set<String> facts(Leaves leaves, Predicate<Leaf> kind) {
    return leaves.all().stream()
        .filter(kind)
        .map(leaf -> leaf.path() + "=" + leaf.value())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Leaves leaves) {
    return leaves.all().stream().map(Leaf::path).collect(Collectors.toSet());
  }
}
