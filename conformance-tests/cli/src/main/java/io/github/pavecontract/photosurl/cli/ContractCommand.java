package io.github.pavecontract.photosurl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.PortableContract;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the contract, for other tools. */
@Command(
    name = "contract",
    description = "Prints the contract, for other tools.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url contract --portable > portable.json",
      "",
      "From that file the OpenAPI Generator makes a client in any language:",
      "  openapi-generator-cli generate -g typescript-fetch -i portable.json -o client",
      "",
      "Exit codes: 0 printed, 2 there is no such contract, or it is not sound, 3 a bug of photos-url."
    })
final class ContractCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Mixin
  private ContractOption contract = new ContractOption();

  @Option(
      names = "--portable",
      description =
          "Print the copy that generators of other languages take, as JSON: open sets are "
              + "strings, and there are no extensions but the known values (x-extensible-enum).")
  private boolean portable;

  @Override
  public Integer call() {
    Contract read = contract.readSound();
    PrintWriter out = spec.commandLine().getOut();
    if (portable) {
      JsonNode copy = PortableContract.of(read.document());
      out.print(copy.toPrettyString().replace("\r\n", "\n") + "\n");
    } else {
      out.print(new String(contract.written(), StandardCharsets.UTF_8));
    }
    return 0;
  }
}
