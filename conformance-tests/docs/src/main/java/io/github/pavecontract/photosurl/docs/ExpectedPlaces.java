package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.docs.Leaves.Leaf;
import io.github.pavecontract.photosurl.docs.Subjects.Subject;
import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import io.github.pavecontract.photosurl.docs.page.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lines of a page where what is no longer there would be expected. */
final class ExpectedPlaces {
  private final Subject subject;
  private final PageFacts facts;
  private final Optional<LastSeen> before;

  ExpectedPlaces(Subject subject, Optional<LastSeen> before) {
    this.subject = subject;
    this.facts = subject.facts();
    this.before = before;
  }

  /** Where the operation begins: its first call, or else the first heading or sample. */
  int start() {
    return Stream.of(
            subject.calls().stream().map(Call::line),
            facts.headings.stream().map(Block.Heading::line),
            facts.samples.stream().map(Sample::line))
        .flatMap(lines -> lines)
        .findFirst()
        .orElse(1);
  }

  /** The sample or section that a fact of the contract is documented in. */
  int documented(String pointer) {
    return titled(subject.view().sample(pointer)).orElseGet(this::start);
  }

  /** Where a sample would be expected: at its heading, or behind the one that came before it. */
  int sample(String title) {
    return titled(title).orElseGet(() -> neighbour(title));
  }

  private int neighbour(String title) {
    List<String> order = before
        .map(LastSeen::samples)
        .filter(titles -> titles.stream().anyMatch(t -> Titles.same(t, title)))
        .orElseGet(() ->
            subject.view().contract().evidence().stream().map(Evidence::source).toList());
    int behind = 0;
    boolean passed = false;
    for (String other : order) {
      Optional<Sample> present = facts.samples.stream()
          .filter(sample -> Titles.same(sample.title(), other))
          .findFirst();
      passed |= Titles.same(other, title);
      if (present.isPresent() && !passed) {
        behind = present.get().lastLine();
      } else if (present.isPresent()) {
        return behind > 0 ? behind : present.get().titleLine();
      }
    }
    return behind > 0 ? behind : start();
  }

  /** The section of a statement, by its heading. */
  int section(String heading) {
    return facts.headings.stream()
        .filter(h -> h.section().equals(heading))
        .mapToInt(Block.Heading::line)
        .findFirst()
        .orElseGet(this::start);
  }

  /** Where a fact was last seen, which is named as {@link LastSeen#facts()} names it. */
  int fact(String fact) {
    String[] words = fact.split(" ", -1);
    String last = words[words.length - 1];
    return switch (words[0]) {
      case "status" ->
        before.stream()
            .flatMap(seen -> seen.samples().stream())
            .filter(title -> Titles.status(title) == Integer.parseInt(last))
            .mapToInt(title -> titled(title).orElse(0))
            .filter(line -> line > 0)
            .findFirst()
            .orElseGet(this::start);
      case "request" -> value(match -> match.body().isRequest(), leaf -> isAt(leaf, words[1]));
      case "response" -> value(match -> !match.body().isRequest(), leaf -> isAt(leaf, words[1]));
      case "placeholder" ->
        value(
            match -> true,
            leaf -> isAt(leaf, words[1])
                && SampleText.placeholder(leaf.value()).filter(last::equals).isPresent());
      default -> start();
    };
  }

  private static boolean isAt(Leaf leaf, String path) {
    return leaf.path().equals(path);
  }

  private int value(Predicate<SampleMatch> sample, Predicate<Leaf> value) {
    return subject.matches().stream()
        .filter(sample)
        .flatMap(match -> match.leaves().all().stream()
            .filter(value)
            .map(leaf -> match.sample().line(leaf.pointer())))
        .findFirst()
        .orElseGet(this::start);
  }

  private OptionalInt titled(String title) {
    return title.isEmpty()
        ? OptionalInt.empty()
        : Stream.concat(
                facts.samples.stream()
                    .filter(sample -> Titles.same(sample.title(), title))
                    .map(Sample::titleLine),
                facts.headings.stream()
                    .filter(heading -> Titles.same(heading.section(), title))
                    .map(Block.Heading::line))
            .mapToInt(line -> line)
            .findFirst();
  }
}
