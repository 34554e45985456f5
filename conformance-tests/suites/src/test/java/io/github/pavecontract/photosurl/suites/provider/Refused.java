package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.V4Interaction;

/** Stands for a file that is no pact of this API. Its description says why. */
final class Refused extends V4Interaction.SynchronousHttp {
  Refused(String reason) {
    super(reason);
  }
}
