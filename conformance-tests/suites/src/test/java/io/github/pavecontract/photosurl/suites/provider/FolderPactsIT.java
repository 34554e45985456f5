package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;

/**
 * Verifies the pact that the build has made, or with {@code -Dphotosurl.pacts=DIR} those of any teams,
 * against the target.
 */
@Provider(ClientPact.PROVIDER)
@PactSource(PactFolder.class)
@IgnoreMissingStateChange
@VerificationReports({})
final class FolderPactsIT extends PactVerification {}
