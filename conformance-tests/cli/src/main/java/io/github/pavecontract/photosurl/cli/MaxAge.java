package io.github.pavecontract.photosurl.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says how old a recording may be. */
final class MaxAge {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      defaultValue = "90",
      description =
          "The age at which a recording of the API or a sandbox is stale: ${DEFAULT-VALUE} days by "
              + "default. One made from the documented samples does not age.")
  private int days = 90;

  Duration duration() {
    if (days < 1) {
      throw new ParameterException(
          spec.commandLine(), "--max-age: " + days + " is too little. Give 1 day or more.");
    }
    return Duration.ofDays(days);
  }
}
