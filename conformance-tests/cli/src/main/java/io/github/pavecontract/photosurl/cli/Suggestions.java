package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Distance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody may have meant who has mistyped an option or a command. */
final class Suggestions {
  private static final int MOST = 3;

  private Suggestions() {}

  /** A question; empty if nothing there is like what was typed. */
  static Optional<String> of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String typed = e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().get(0).replaceFirst("=.*", "")
        : String.valueOf(e.getValue());
    boolean option = typed.startsWith("-");
    Stream<String> names = option
        ? command.getCommandSpec().options().stream().flatMap(each -> Stream.of(each.names()))
        : command.getSubcommands().keySet().stream();
    String before = option ? "" : command.getCommandSpec().qualifiedName() + " ";
    List<String> near = near(typed, names.filter(name -> name.length() > 2).toList());
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean: "
            + near.stream().map(before::concat).collect(Collectors.joining(" or ")) + "?");
  }

  /** The nearest first; what begins with what was typed is near, however much is left to type. */
  private static List<String> near(String typed, List<String> names) {
    int most = Math.max(2, typed.length() / 4);
    return names.stream()
        .filter(name -> distance(typed, name) <= most)
        .sorted(Comparator.comparingInt(name -> distance(typed, name)))
        .limit(MOST)
        .toList();
  }

  private static int distance(String typed, String name) {
    boolean begun = typed.length() > MOST && name.startsWith(typed);
    return begun ? 1 : Distance.between(typed, name);
  }
}
