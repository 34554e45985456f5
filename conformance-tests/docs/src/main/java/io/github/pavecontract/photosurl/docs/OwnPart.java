package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.FactReader;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.page.Block;
import io.github.pavecontract.photosurl.docs.page.Sections;
import io.github.pavecontract.photosurl.docs.ContractView.Example;
import io.github.pavecontract.photosurl.docs.page.Sections.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a page is about operations of the contract. Another operation has a section of its own, which
 * is left out; a call that stands in the section of one of ours is not left out.
 *
 * @param blocks what is left
 * @param others the calls of what was left out
 */
record OwnPart(List<Block> blocks, List<Call> others) {
  /** A page of more operations is none of which one could be told by its samples. */
  private static final int MOST_OPERATIONS = 20;

  /** Copies the lists. */
  OwnPart {
    blocks = List.copyOf(blocks);
    others = List.copyOf(others);
  }

  static OwnPart of(List<Block> blocks, List<ContractView> views) {
    List<Call> calls = FactReader.read(blocks).endpoints;
    List<Call> own = calls.stream()
        .filter(call -> views.stream().anyMatch(view -> CallCheck.isCalled(view, call, false)))
        .toList();
    OwnPart whole = new OwnPart(blocks, List.of());
    if (!own.isEmpty()) {
      return whole.without(calls, own);
    }
    List<List<Call>> operations = operations(calls);
    return operations.size() > MOST_OPERATIONS
        ? whole
        : operations.stream()
            .map(operation -> whole.without(calls, operation))
            .max(Comparator.comparingLong(part -> part.documented(views)))
            .filter(part -> part.documented(views) > 0)
            .orElse(whole);
  }

  /** Calls by what they call. */
  private static List<List<Call>> operations(List<Call> calls) {
    List<List<Call>> operations = new ArrayList<>();
    for (Call call : calls) {
      Optional<List<Call>> same = operations.stream()
          .limit(MOST_OPERATIONS)
          .filter(known -> isSame(known.get(0), call))
          .findFirst();
      same.ifPresentOrElse(
          known -> known.add(call), () -> operations.add(new ArrayList<>(List.of(call))));
    }
    return operations;
  }

  private static boolean isSame(Call one, Call other) {
    return one.method().equals(other.method()) && (one.fits(other, true) || other.fits(one, true));
  }

  private OwnPart without(List<Call> calls, List<Call> own) {
    Sections sections = Sections.of(blocks);
    NavigableSet<Integer> lines = new TreeSet<>();
    NavigableSet<Integer> heads = new TreeSet<>();
    for (Call call : own) {
      lines.add(call.line());
      sections.around(call.line()).stream().findFirst().map(Section::line).ifPresent(heads::add);
    }
    Set<Call> ours = Set.copyOf(own);
    Set<Integer> cut = new HashSet<>();
    List<Call> others = new ArrayList<>();
    for (Call call : calls) {
      if (ours.contains(call)) {
        continue;
      }
      sections
          .widest(call.line(), lines)
          .filter(section -> sections.around(section.line()).stream()
              .noneMatch(outer -> heads.contains(outer.line())))
          .ifPresent(section -> {
            cut.add(section.line());
            others.add(call);
          });
    }
    return new OwnPart(
        blocks.stream()
            .filter(block -> sections.around(block.line()).stream()
                .noneMatch(section -> cut.contains(section.line())))
            .toList(),
        others);
  }

  /** How many documented samples of the contract it has. */
  private long documented(List<ContractView> views) {
    List<PageFacts.Sample> samples = FactReader.read(blocks).samples;
    return views.stream()
        .flatMap(view -> samples.stream()
            .flatMap(sample -> SampleMatch.of(view, sample).stream())
            .flatMap(match -> match.example().stream())
            .map(Example::title)
            .filter(title -> !title.isEmpty())
            .distinct())
        .count();
  }

  /** Its text, line by line where the page has it. */
  String text(String page) {
    if (others.isEmpty()) {
      return page;
    }
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(block).append('\n');
    }
    return text.toString();
  }
}
