package io.github.pavecontract.photosurl.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The versions of the command and of the contract in it. */
final class Versions implements IVersionProvider {
  private static final JsonPointer VERSION = JsonPointer.compile("/info/version");

  @Override
  public String[] getVersion() throws IOException {
    String version = Objects.requireNonNullElse(
        Versions.class.getPackage().getImplementationVersion(), "development");
    return new String[] {"photos-url " + version, "contract " + contract()};
  }

  /** To read all of the contract for its third line would take most of the time of {@code --version}. */
  private static String contract() throws IOException {
    try (InputStream json = Contract.class.getResourceAsStream("photos-url.json");
        JsonParser parser = new JsonFactory().createParser(Objects.requireNonNull(json))) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && parser.getParsingContext().pathAsPointer().equals(VERSION)) {
          return parser.getText();
        }
      }
    }
    throw new IllegalStateException("the contract has no version");
  }
}
