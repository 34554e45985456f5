package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What files and networks refuse, in words. The messages of the JDK are for programmers: that of a missing
 * file is its bare path, that of a refused connection may be null, and many name classes.
 */
public final class IoProblems {
  private static final Pattern CLASS =
      Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z][A-Za-z0-9_$]*(?:Exception|Error)\\b:? *");

  /** What Jackson says of the place where something began, which is of no use without the source. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[.*?]\\)");

  private IoProblems() {}

  /**
   * A file that cannot be read.
   *
   * @param file the file as it was named
   * @param e what the JDK says
   * @param remedy what to do about it
   * @return the exception
   */
  public static ProblemException unreadable(Object file, IOException e, String remedy) {
    return of(file, "The file cannot be read", e, remedy);
  }

  /**
   * A file that cannot be written.
   *
   * @param file the file as it was named
   * @param e what the JDK says
   * @param remedy what to do about it
   * @return the exception
   */
  public static ProblemException unwritable(Object file, IOException e, String remedy) {
    return of(file, "The file cannot be written", e, remedy);
  }

  /**
   * Anything else that files or networks refuse.
   *
   * @param place a file, an address or an option
   * @param what what could not be done, as a sentence without its full stop
   * @param e what the JDK says
   * @param remedy what to do about it
   * @return the exception
   */
  public static ProblemException of(Object place, String what, Throwable e, String remedy) {
    return new ProblemException(
        Problem.at(place.toString(), what + ": " + reason(e) + ".", remedy), e);
  }

  /**
   * Says why something failed.
   *
   * @param e what the JDK says
   * @return a phrase that names no class, and has no full stop
   */
  public static String reason(Throwable e) {
    List<Throwable> chain =
        Stream.iterate(e, Objects::nonNull, Throwable::getCause).toList();
    // The HTTP client of the JDK says of an unknown host that it refuses the connection.
    if (chain.stream()
        .anyMatch(
            c -> c instanceof UnknownHostException || c instanceof UnresolvedAddressException)) {
      return "the host is not known";
    }
    return chain.stream()
        .map(IoProblems::known)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> plain(e.getMessage()));
  }

  /**
   * Says what is wrong with JSON.
   *
   * @param e what Jackson says
   * @return a phrase without the place, which the exception has apart, and without full stop
   */
  public static String reason(JsonProcessingException e) {
    return plain(SOURCE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll(""));
  }

  private static @Nullable String known(Throwable e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "it does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is there already";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "its folders lead in a circle";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return plain(file.getReason());
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (e instanceof SocketTimeoutException || e instanceof HttpTimeoutException) {
      return "it took too long";
    }
    if (e instanceof SSLException) {
      return "TLS failed: " + plain(e.getMessage());
    }
    return e instanceof ConnectException && e.getMessage() == null
        ? "the connection is refused"
        : null;
  }

  private static String plain(@Nullable String message) {
    String text = message == null ? "" : CLASS.matcher(message).replaceAll("").strip();
    text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return text.isEmpty() ? "the system gives no reason" : text;
  }
}
