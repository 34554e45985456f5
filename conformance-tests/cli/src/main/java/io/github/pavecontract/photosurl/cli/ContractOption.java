package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for another contract than that of this artifact. */
final class ContractOption {
  @Option(
      names = "--contract",
      paramLabel = "FILE",
      description = "Another contract than the one that was built in.")
  private @Nullable Path file;

  Contract read() {
    return file == null ? Contract.bundled() : Contract.read(file);
  }

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
