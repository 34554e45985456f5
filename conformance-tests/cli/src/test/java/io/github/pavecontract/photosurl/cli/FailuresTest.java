package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A bug of ours is told from what the user can mend. */
final class FailuresTest {
  private static final String KEY = "key-of-a-team-0123456789";

  /** A command whose collaborator fails. */
  @Command(name = "faulty")
  private static final class Faulty implements Callable<Integer> {
    private final Throwable failure;

    Faulty(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  private static Run run(Throwable failure, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    // The writers are those of the commands that are there by then.
    CommandLine command = PhotosUrl.command(
            new PrintWriter(out), new PrintWriter(err), Map.of("PAVE_API_KEY", KEY))
        .addSubcommand(new Faulty(failure))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
    int exitCode = PhotosUrl.execute(command, args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  static Stream<Throwable> bugs() {
    return Stream.of(
        new NullPointerException(),
        new IllegalStateException("a match without a group"),
        new IOException("Stream closed"),
        new StackOverflowError(),
        new NoClassDefFoundError("com/example/Missing"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void aBugIsOneSentenceAndExitCode3(Throwable bug) {
    Run run = run(bug, "faulty");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("photos-url")
        .contains(": This is a bug in photos-url (" + bug.getClass().getSimpleName())
        .endsWith("please run the command again with --debug, and report what it prints."
            + System.lineSeparator());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--debug faulty", "faulty --debug"})
  void itsStackTraceIsShownWhereverTheOptionStands(String args) {
    Run run = run(new NullPointerException("the rule is null"), args.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "This is a bug in photos-url (NullPointerException: the rule is null); please report it"
                + " with this stack trace.",
            "java.lang.NullPointerException: the rule is null",
            "\tat " + FailuresTest.class.getName());
  }

  @Test
  void itSaysNothingOfApiKeys() {
    IllegalArgumentException bug = new IllegalArgumentException("Unexpected char in: " + KEY);

    assertThat(run(bug, "faulty").err()).contains("Unexpected char in: ***").doesNotContain(KEY);
    assertThat(run(bug, "faulty", "--debug").err()).contains("\tat ").doesNotContain(KEY);
  }

  @Test
  void aProblemIsToldWithoutStackTraceEvenThen() {
    Run run = run(ProblemException.at("a.har", "It is torn.", "Mend it."), "faulty", "--debug");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("photos-url faulty: a.har: It is torn.", "    remedy: Mend it.");
  }

  @Test
  void whoInterruptsGets130() {
    assertThat(run(new InterruptedException(), "faulty").exitCode()).isEqualTo(130);
    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
  }

  @Test
  void everyCommandTakesTheOptionAndNamesItsExitCodes() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Map<String, CommandLine> commands =
        PhotosUrl.command(nowhere, nowhere, Map.of()).getSubcommands();

    assertThat(commands)
        .containsKeys("verify", "sandbox", "record", "replay", "pact", "diff", "docs", "lint");
    commands.forEach((name, command) -> {
      String help = command.getUsageMessage();
      assertThat(help).as(name).contains("--debug");
      if (!List.of("help").contains(name)) {
        assertThat(help.replaceAll("\\s+", " "))
            .as(name)
            .containsPattern("Exit codes: .*2 .*3 a bug of photos-url");
      }
    });
  }
}
