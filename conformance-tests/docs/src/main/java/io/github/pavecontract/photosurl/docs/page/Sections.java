package io.github.pavecontract.photosurl.docs.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** The sections of a page, each from its heading to the next one that is no deeper. */
public final class Sections {
  /**
   * A section.
   *
   * @param line the line of its heading
   * @param end the first line behind it
   */
  public record Section(int line, int end) {
    public boolean contains(int other) {
      return other >= line && other < end;
    }

    public boolean containsAny(NavigableSet<Integer> lines) {
      Integer next = lines.ceiling(line);
      return next != null && next < end;
    }
  }

  /** For the line of each heading the sections around it, the innermost first. */
  private final TreeMap<Integer, List<Section>> around = new TreeMap<>();

  private Sections() {}

  public static Sections of(List<Block> blocks) {
    List<Block.Heading> headings = new ArrayList<>();
    blocks.forEach(block -> {
      if (block instanceof Block.Heading heading) {
        headings.add(heading);
      }
    });
    int[] ends = new int[headings.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = headings.size() - 1; i >= 0; i--) {
      while (!open.isEmpty()
          && headings.get(open.peek()).level() > headings.get(i).level()) {
        open.pop();
      }
      ends[i] = open.isEmpty() ? Integer.MAX_VALUE : headings.get(open.peek()).line();
      open.push(i);
    }
    Sections sections = new Sections();
    Deque<Section> outer = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Section section = new Section(headings.get(i).line(), ends[i]);
      while (!outer.isEmpty() && !outer.peek().contains(section.line())) {
        outer.pop();
      }
      outer.push(section);
      sections.around.put(section.line(), List.copyOf(outer));
    }
    return sections;
  }

  /** The sections around a line, the innermost first. */
  public List<Section> around(int line) {
    var heading = around.floorEntry(line);
    return heading == null ? List.of() : heading.getValue();
  }

  /** The widest section around a line that has none of other lines. */
  public Optional<Section> widest(int line, NavigableSet<Integer> without) {
    return around(line).stream()
        .takeWhile(section -> !section.containsAny(without))
        .reduce((inner, outer) -> outer);
  }
}
