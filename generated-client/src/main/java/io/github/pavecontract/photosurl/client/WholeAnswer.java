package io.github.pavecontract.photosurl.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.GZIPInputStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The body of an answer, read as a whole; what went wrong then is told to whoever reads as far as that. */
final class WholeAnswer extends ResponseBody {
  /** The body is larger than the limit of the client. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }

  /** The body is not in the encoding that the answer names. */
  static final class MisencodedException extends IOException {
    private static final long serialVersionUID = 1L;

    MisencodedException(IOException cause) {
      super("the body is no gzip", cause);
    }
  }

  private final @Nullable String type;
  private final long length;
  private final BufferedSource source;

  private WholeAnswer(@Nullable String type, Buffer body, @Nullable IOException failure) {
    this.type = type;
    this.length = failure == null ? body.size() : -1;
    this.source = failure == null
        ? body
        : Okio.buffer(new ForwardingSource(body) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            if (count == -1) {
              throw failure;
            }
            return count;
          }
        });
  }

  /**
   * Reads and closes the body of a response, which may be compressed if gzip was asked for, and makes it the answer to
   * what the caller asked.
   */
  static Response of(Response response, Request asked, boolean gzipAsked, long limit, ApiKey apiKey)
      throws IOException {
    boolean gzip = gzipAsked && isGzip(response);
    Buffer body = new Buffer();
    IOException failure = null;
    try (ResponseBody source = response.body()) {
      if (source == null) {
        return response.newBuilder().request(asked).build();
      }
      // What cannot be compressed grows a little.
      failure = fill(body, source.source(), gzip ? limit + limit / 512 + 64 : limit);
    }
    if (gzip && body.size() > 0 && !(failure instanceof TooLargeException)) {
      Buffer plain = new Buffer();
      IOException undone = gunzip(body, plain, limit);
      failure = failure == null ? undone : failure;
      body = plain;
    }
    if (body.size() > limit) {
      failure = new TooLargeException(limit);
    }
    if (failure != null && !(failure instanceof TooLargeException)) {
      failure = apiKey.mask(failure);
    }
    Response.Builder whole = response
        .newBuilder()
        .request(asked)
        .body(new WholeAnswer(response.header("Content-Type"), body, failure));
    if (gzip) {
      whole.removeHeader("Content-Encoding").removeHeader("Content-Length");
    }
    return whole.build();
  }

  private static boolean isGzip(Response response) {
    String encoding = response.header("Content-Encoding", "");
    String name = encoding == null ? "" : encoding.strip();
    return name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip");
  }

  /** Reads until the end, or one byte past the limit. */
  static @Nullable IOException fill(Buffer body, BufferedSource source, long limit)
      throws IOException {
    try {
      while (body.size() <= limit && source.read(body, limit + 1 - body.size()) != -1) {
        // More may come.
      }
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return e;
    } catch (RuntimeException e) {
      return new IOException(e);
    }
    return body.size() > limit ? new TooLargeException(limit) : null;
  }

  /** As many members as there are (RFC 1952, 2.2). */
  private static @Nullable IOException gunzip(Buffer compressed, Buffer plain, long limit) {
    try (InputStream in = new GZIPInputStream(compressed.inputStream())) {
      byte[] bytes = new byte[8192];
      for (int count = 0; count != -1 && plain.size() <= limit; count = in.read(bytes)) {
        plain.write(bytes, 0, count);
      }
      return null;
    } catch (EOFException e) {
      return e;
    } catch (IOException e) {
      return new MisencodedException(e);
    }
  }

  @Override
  public @Nullable MediaType contentType() {
    return type == null ? null : MediaType.parse(type);
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public BufferedSource source() {
    return source;
  }
}
