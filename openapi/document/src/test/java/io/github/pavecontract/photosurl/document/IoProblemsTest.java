package io.github.pavecontract.photosurl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What files and networks refuse is said in words. */
final class IoProblemsTest {
  static Stream<Arguments> reasons() {
    ConnectException unknownHost = new ConnectException();
    unknownHost.initCause(new UnresolvedAddressException());
    return Stream.of(
        Arguments.of(new NoSuchFileException("/a/b"), "it does not exist"),
        Arguments.of(new AccessDeniedException("/a/b"), "access is denied"),
        Arguments.of(
            new FileSystemException("/a", null, "No space left on device"),
            "No space left on device"),
        Arguments.of(new MalformedInputException(1), "it is not UTF-8"),
        Arguments.of(new UnknownHostException("api.example"), "the host is not known"),
        Arguments.of(unknownHost, "the host is not known"),
        Arguments.of(new ExecutionException(new ConnectException()), "the connection is refused"),
        Arguments.of(new ConnectException("Connection refused"), "Connection refused"),
        Arguments.of(new BindException("Address already in use"), "Address already in use"),
        Arguments.of(new SocketTimeoutException("Read timed out"), "it took too long"),
        Arguments.of(
            new SSLHandshakeException(
                "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException:"
                    + " unable to find valid certification path to requested target"),
            "TLS failed: PKIX path building failed: unable to find valid certification path to"
                + " requested target"),
        Arguments.of(new IOException(), "the system gives no reason"),
        Arguments.of(new IOException("Stream closed."), "Stream closed"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aReasonIsAPhrase(Throwable e, String reason) {
    assertThat(IoProblems.reason(e)).isEqualTo(reason);
  }

  @Test
  void anIpAddressAndAFileAreNoClasses() {
    assertThat(IoProblems.reason(new IOException("no route to 10.0.0.1 for a.b.Report.har")))
        .isEqualTo("no route to 10.0.0.1 for a.b.Report.har");
  }

  @Test
  void whatIsWrongWithJsonIsSaidWithoutThePartsOfItsReader() {
    assertThatThrownBy(() -> StrictJson.read(ByteBuffer.wrap(new byte[] {'[', '1'})))
        .isInstanceOfSatisfying(JsonProcessingException.class, e -> assertThat(IoProblems.reason(e))
            .startsWith("Unexpected end-of-input")
            .doesNotContain("Source", "start marker"));
  }

  @Test
  void aFolderIsNoFile(@TempDir Path folder) {
    try {
      Files.readAllBytes(folder);
    } catch (IOException e) {
      ProblemException problem = IoProblems.unreadable(folder, e, "Name a file.");

      assertThat(problem.getMessage())
          .isEqualTo(
              folder + ": The file cannot be read: Is a directory.\n    remedy: Name a file.");
      assertThat(problem).hasCause(e);
      return;
    }
    throw new AssertionError("A folder was read.");
  }
}
