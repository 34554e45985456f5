package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The versions of the command and of the contract in it. */
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Objects.requireNonNullElse(
        Versions.class.getPackage().getImplementationVersion(), "development");
    return new String[] {
      "photos-url " + version, "contract " + Contract.bundled().version()
    };
  }
}
