package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies one interaction as Pact JVM's JUnit extension does, hundreds of times a second. */
final class JvmVerification {
  private final Contract contract;
  private final Pact pact;

  JvmVerification(Contract contract, Pact pact) {
    this.contract = contract;
    this.pact = pact;
  }

  /** Tells what Pact JVM finds wrong with the answer of a stage; empty if nothing. */
  List<String> of(SynchronousRequestResponse interaction, PactStage stage)
      throws IOException, UnreachableException {
    Asked asked = AskedByPact.of(interaction, contract);
    StageTarget target = new StageTarget(contract, stage, asked, stage.prepare(asked));
    Map<String, Object> context = new HashMap<>();
    Object request = target.prepareRequest(pact, interaction, context).getFirst();
    ProviderVerifier verifier = new ProviderVerifier();
    verifier.setReporters(List.of());
    VerificationResult result = verifier.verifyRequestResponsePact(
        pact,
        interaction,
        target.executeInteraction(target, request),
        interaction.getDescription(),
        new HashMap<>(),
        "",
        false,
        Map.of());
    return result instanceof VerificationResult.Failed failed
        ? failed.getFailures().values().stream().map(String::valueOf).toList()
        : List.of();
  }
}
