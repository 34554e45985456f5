package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import java.time.Instant;

/**
 * What a recording says of itself, in the property {@code _photosUrl} of its log.
 *
 * @param contractVersion the version of the contract that it was recorded against
 * @param contractSha256 the hash of that contract
 * @param recordedAt when it was begun
 * @param baseUrl where the API was
 * @param origin what answered
 */
public record Metadata(
    String contractVersion,
    String contractSha256,
    Instant recordedAt,
    String baseUrl,
    Origin origin) {
  /**
   * Describes a recording that is about to be made.
   *
   * @param contract the contract to record against
   * @param recordedAt the time
   * @param baseUrl where the API is
   * @param origin what will answer
   * @return the metadata
   */
  public static Metadata of(Contract contract, Instant recordedAt, String baseUrl, Origin origin) {
    return new Metadata(contract.version(), contract.sha256(), recordedAt, baseUrl, origin);
  }

  Metadata from(Origin other) {
    return new Metadata(contractVersion, contractSha256, recordedAt, baseUrl, other);
  }
}
