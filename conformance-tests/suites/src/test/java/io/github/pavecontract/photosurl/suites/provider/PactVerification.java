package io.github.pavecontract.photosurl.suites.provider;

import static org.junit.jupiter.api.Assertions.fail;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Verifies each interaction of each pact against the target. States are set up here and not in methods
 * with {@code @State}, as these could not skip what a target cannot reach.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PactVerification {
  private final Contract contract = Contract.bundled();
  private @Nullable PactStage stage;

  @BeforeAll
  void open() throws IOException {
    stage = Stages.open(contract, System.getenv());
  }

  @AfterAll
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @BeforeEach
  void prepare(PactVerificationContext context) throws IOException {
    Interaction interaction = context.getInteraction();
    if (interaction instanceof Refused) {
      fail(interaction.getDescription());
    }
    try {
      Asked asked = AskedByPact.of(interaction, contract);
      PactStage ready = Objects.requireNonNull(stage);
      context.setTarget(new StageTarget(contract, ready, asked, ready.prepare(asked)));
    } catch (IllegalArgumentException e) {
      fail(context.getConsumer().getName() + ", " + interaction.getDescription() + ": "
          + e.getMessage());
    } catch (UnreachableException e) {
      Assumptions.abort("Not verified: " + e.getMessage() + ".");
    }
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void theTargetKeepsThePact(PactVerificationContext context) {
    try {
      context.verifyInteraction();
    } catch (AssertionError e) {
      String explanation = Explanation.of(
          context, contract, AskedByPact.of(context.getInteraction(), contract).operation());
      throw new AssertionError(
          Objects.requireNonNull(stage).secrets().replaceIn(explanation), e.getCause());
    }
  }
}
