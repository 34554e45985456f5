package io.github.pavecontract.photosurl.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the command. A run of {@code verify}, {@code diff} or {@code docs} lasts about a second, most of which a JVM with its default
 * options spends on loading classes and on optimizing code that is run once. A JAR cannot choose these
 * options, so this starts a second JVM that can: with the archive of classes that the build leaves
 * beside the JAR, and with the quick compiler only. Whoever gives the JVM options of his own, or has no
 * such archive, gets the command in this JVM.
 */
final class Launcher {
  /** Says to the second JVM, and to the build that makes the archive, that it is not the first. */
  private static final String DIRECT = "photosurl.direct";

  /** The commands that are over in a second. */
  private static final Set<String> LAUNCHED = Set.of("verify", "diff", "docs");

  private static final long SECONDS_TO_END = 5;

  private Launcher() {}

  public static void main(String[] args) {
    if (Boolean.getBoolean(DIRECT)) {
      endWithParent();
    } else if (args.length > 0 && LAUNCHED.contains(args[0]) && !hasDescriptors(args)) {
      OptionalInt exitCode = launch(args);
      if (exitCode.isPresent()) {
        System.exit(exitCode.getAsInt());
      }
    }
    PhotosUrl.main(args);
  }

  /** Whether an argument is an open file of this process, such as of {@code <(git show …)} in a shell. */
  private static boolean hasDescriptors(String[] args) {
    return Arrays.stream(args).anyMatch(arg -> arg.matches("/(dev|proc/[^/]+)/fd/.*"));
  }

  private static OptionalInt launch(String[] args) {
    try {
      Path jar = Path.of(
          Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path archive = Path.of(jar.toString().replaceFirst("\\.jar$", ".jsa"));
      if (!jar.toString().endsWith(".jar") || !Files.isReadable(archive) || hasOptions()) {
        return OptionalInt.empty();
      }
      List<String> command = new ArrayList<>(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-D" + DIRECT + "=true",
          "-XX:SharedArchiveFile=" + archive,
          "-Xlog:disable"));
      // Long recordings are worth optimizing for.
      if (!Arrays.asList(args).contains("--har")) {
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      }
      command.addAll(List.of("-jar", jar.toString()));
      command.addAll(Arrays.asList(args));
      Process process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      return OptionalInt.of(process.waitFor());
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** Nothing of a command is left behind when its prompt comes back. */
  private static void end(Process process) {
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

  /** Whether this JVM was given options of its own, or does not tell. */
  private static boolean hasOptions() {
    return ProcessHandle.current()
        .info()
        .arguments()
        .filter(arguments -> arguments.length > 0 && arguments[0].equals("-jar"))
        .isEmpty();
  }

  private static void endWithParent() {
    ProcessHandle.current().parent().ifPresent(parent -> {
      CompletableFuture<Void> unused =
          parent.onExit().thenRun(() -> Runtime.getRuntime().halt(143));
    });
  }
}
