package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.verify.live.BaseUrls;
import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Keeps API keys from going over plain http to another machine, unless that is asked for. */
final class PlainHttp {
  private PlainHttp() {}

  static void refuse(URI baseUrl, boolean allowed, CommandLine command) {
    if (!allowed) {
      BaseUrls.warning(baseUrl).ifPresent(warning -> {
        throw new ParameterException(
            command, warning + " Nothing was sent; --allow-plain-http sends it all the same.");
      });
    }
  }
}
