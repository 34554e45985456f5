package io.github.pavecontract.photosurl.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the command. A run of {@code verify}, {@code diff} or {@code docs} lasts about a second, most of which a JVM with its default
 * options spends on loading classes and on optimizing code that is run once. A JAR cannot choose these
 * options, so this starts a second JVM that can: with the archive of classes that the build leaves
 * beside the JAR, and with the quick compiler only. Whoever gives the JVM options of his own gets the command in this
 * JVM. What was measured stands in the README beside this module.
 *
 * <p>A JAR cannot tell the JVM either that a library may use {@code sun.misc.Unsafe}, which JDK 24 and later warn
 * of. So there each command that reads the contract runs in a second JVM.
 *
 * <p>Without lambdas, streams and joined texts, whose machinery costs the first JVM more than all else here.
 */
final class Launcher {
  /** Says to the second JVM, and to the build that makes the archive, that it is not the first. */
  private static final String DIRECT = "photosurl.direct";

  /** The commands that are over in a second. */
  private static final List<String> SHORT = List.of("verify", "diff", "docs", "pact");

  /** The commands that read no contract, and so load nothing that a JVM warns of. */
  private static final List<String> QUIET = List.of("explain", "completion", "help");

  /** The first JDK that warns of {@code sun.misc.Unsafe}, in which Protobuf looks for what is faster. */
  private static final boolean WARNS = Runtime.version().feature() >= 24;

  /** The command that stands beside others for days: a JVM takes a quarter of the machine if it may. */
  private static final String LONG = "sandbox";

  private static final long SECONDS_TO_END = 5;

  private Launcher() {}

  public static void main(String[] args) {
    if (Boolean.getBoolean(DIRECT)) {
      endWithParent();
    } else if (args.length > 0 && isBetterInASecondJvm(args[0]) && !hasDescriptors(args)) {
      OptionalInt exitCode = launch(args);
      if (exitCode.isPresent()) {
        System.exit(exitCode.getAsInt());
      }
    }
    PhotosUrl.main(args);
  }

  private static boolean isBetterInASecondJvm(String command) {
    return SHORT.contains(command)
        || command.equals(LONG)
        || (WARNS && !command.startsWith("-") && !QUIET.contains(command));
  }

  /** Whether an argument is an open file of this process, such as of {@code <(git show …)} in a shell. */
  private static boolean hasDescriptors(String[] args) {
    for (String arg : args) {
      if (arg.startsWith("/dev/fd/") || (arg.startsWith("/proc/") && arg.contains("/fd/"))) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt launch(String[] args) {
    try {
      String jar = Path.of(
              Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
      if (!jar.endsWith(".jar") || hasOptions()) {
        return OptionalInt.empty();
      }
      Path archive = Path.of(jar.substring(0, jar.length() - ".jar".length()).concat(".jsa"));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-D".concat(DIRECT).concat("=true"));
      if (Files.isReadable(archive)) {
        command.add("-XX:SharedArchiveFile=".concat(archive.toString()));
        command.add("-Xlog:disable");
      }
      if (WARNS) {
        command.add("--sun-misc-unsafe-memory-access=allow");
      }
      if (args[0].equals(LONG)) {
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx72m");
      }
      if (judgesTraffic(args)) {
        // It may last for days, and a long recording is worth optimizing for.
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx128m");
      } else if (SHORT.contains(args[0])) {
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
      }
      command.add("-jar");
      command.add(jar);
      command.addAll(Arrays.asList(args));
      Process process = new ProcessBuilder(command).inheritIO().start();
      End end = new End(process);
      Runtime.getRuntime().addShutdownHook(end);
      int exitCode = process.waitFor();
      end.letItBe();
      return OptionalInt.of(exitCode);
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  private static boolean judgesTraffic(String[] args) {
    for (String arg : args) {
      if (arg.startsWith("--har") || arg.startsWith("--ndjson")) {
        return true;
      }
    }
    return false;
  }

  /** Whether this JVM was given options of its own, or does not tell. */
  private static boolean hasOptions() {
    Optional<String[]> arguments = ProcessHandle.current().info().arguments();
    return arguments.isEmpty() || arguments.get().length == 0 || !arguments.get()[0].equals("-jar");
  }

  /** Nothing of a command is left behind when its prompt comes back. */
  private static final class End extends Thread {
    private final Process process;
    private volatile boolean begun;

    End(Process process) {
      super("photos-url-end");
      this.process = process;
    }

    /**
     * Comes back only if no signal is ending this JVM. If one is, that settles the exit code; to call exit with that of
     * the second JVM could replace it at the last moment.
     */
    void letItBe() throws InterruptedException {
      if (begun) {
        Thread.currentThread().join();
      }
    }

    @Override
    public void run() {
      begun = true;
      process.destroy();
      try {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void endWithParent() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    if (parent.isPresent()) {
      CompletableFuture<Void> unused =
          parent.get().onExit().thenRun(() -> Runtime.getRuntime().halt(143));
    }
  }
}
