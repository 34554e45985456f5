package io.github.pavecontract.photosurl.verify.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A team's command for sessions, and what can go wrong with it. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the commands here are for sh")
final class SessionCommandTest {
  @Test
  void theStateIsItsLastArgumentAndTheFirstLineItsAnswer() throws IOException {
    assertThat(new SessionCommand("printf '%s-1\\nmore\\n'").session("open")).isEqualTo("open-1");
  }

  @Test
  void aFailureNamesTheCommandAndItsExitCode() {
    assertThatThrownBy(() -> new SessionCommand("sh -c 'exit 3' x").session("closed"))
        .isInstanceOf(IOException.class)
        .hasMessage("--session-command `sh -c 'exit 3' x closed` ended with exit code 3");
  }

  @Test
  void silenceIsAFailure() {
    assertThatThrownBy(() -> new SessionCommand("true").session("open"))
        .hasMessage("--session-command `true open` printed no session key");
  }

  @Test
  void aCommandThatHangsIsEnded() {
    SessionCommand hanging = new SessionCommand("exec sleep 600 #", Duration.ofMillis(200));

    assertThatThrownBy(() -> hanging.session("open")).hasMessageContaining("did not end within");
  }
}
