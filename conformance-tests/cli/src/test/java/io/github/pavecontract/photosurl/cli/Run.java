package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a command printed, and its exit code. */
record Run(int exitCode, String out, String err) {
  static Run of(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = PhotosUrl.run(new PrintWriter(out), new PrintWriter(err), environment, args);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
