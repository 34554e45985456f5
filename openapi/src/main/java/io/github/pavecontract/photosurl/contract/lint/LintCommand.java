package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The build's step between contract and generator: lints the contract, then writes its resolved JSON
 * form.
 */
public final class LintCommand {
  private LintCommand() {}

  /**
   * Lints a contract. Exits with 0 if it is sound, with 1 if it is not, and with 2 if it was called
   * wrongly or the JSON form cannot be written.
   *
   * @param args the contract, then the file to write its resolved JSON form to
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    if (args.length != 2) {
      System.err.println("usage: LintCommand CONTRACT.yaml RESOLVED.json");
      return 2;
    }
    Path contract = Path.of(args[0]);
    List<Problem> problems = Lint.check(contract);
    if (!problems.isEmpty()) {
      problems.forEach(System.err::println);
      System.err.println(problems.size() + (problems.size() == 1 ? " problem" : " problems")
          + " in the contract; nothing was generated.");
      return 1;
    }
    try {
      writeResolved(contract, Path.of(args[1]));
      return 0;
    } catch (IOException e) {
      System.err.println(args[1] + " cannot be written: " + e.getMessage());
      return 2;
    }
  }

  private static void writeResolved(Path contract, Path target) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    String resolved =
        json.writeValueAsString(Document.read(contract).resolved()).replace("\r\n", "\n") + "\n";
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, resolved.getBytes(StandardCharsets.UTF_8));
  }
}
