package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.cli.DeviatingServer.Answer;
import io.github.pavecontract.photosurl.report.Visible;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer sends moves no cursor and hides nothing, in whatever format it is told. */
final class ControlCharactersTest {
  /** A colour by ESC and by CSI, a bell, a title, a text turned round, and one that is not there. */
  private static final String HOSTILE =
      "\\u001b[31m \u009b31m \\u0007 \u009d0;title\u009c \u202eback\u202c \u200b\u2066";

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void noneOfAPeerReachesTheTerminalRaw(String format) throws IOException {
    try (DeviatingServer server = new DeviatingServer(ControlCharactersTest::hostile)) {
      Run run = server.verify("--format", format);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("31m");
      assertThat(plain(run.out())).matches(Visible::is);
      assertThat(plain(run.err())).matches(Visible::is);
    }
  }

  private static Answer hostile(Answer answer) {
    return answer
        .replace("inspected", HOSTILE)
        .replace("\"url\":", "\"" + HOSTILE + "\":1,\"url\":");
  }

  private static String plain(String text) {
    return text.replaceAll("[\n\r\t]", "");
  }
}
