package io.github.pavecontract.photosurl.suites.provider;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.stage.LiveStage;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.RecordingStage;
import io.github.pavecontract.photosurl.pact.stage.SandboxStage;
import io.github.pavecontract.photosurl.suites.LiveTarget;
import io.github.pavecontract.photosurl.suites.TargetProperties;
import java.io.IOException;
import java.util.Map;

/** The stage that the system properties of the build name. */
final class Stages {
  /** {@code verify}, which the same build runs, fills as many; the pacts take those behind them. */
  static final int TAKEN_BY_VERIFY = 4;

  private Stages() {}

  static PactStage open(Contract contract, Map<String, String> environment) throws IOException {
    String target = TargetProperties.target();
    return switch (target) {
      case "sandbox" -> SandboxStage.start(contract);
      case "recording" -> RecordingStage.start(TargetProperties.recording(), contract);
      case "live" ->
        new LiveStage(
            LiveTarget.settings(environment, TargetProperties.options()),
            contract,
            TAKEN_BY_VERIFY);
      default -> throw new IOException(TargetProperties.unknown(target) + ".");
    };
  }
}
