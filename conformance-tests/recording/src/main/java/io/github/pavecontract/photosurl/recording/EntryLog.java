package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** The entries of a recording as they came, secrets included, until all that is secret in them is known. */
final class EntryLog implements Closeable {
  /** Takes an entry. */
  interface Visitor {
    void entry(Entry entry) throws IOException;
  }

  private final SealedFile file;
  private int count;

  EntryLog(Path recording) throws IOException {
    this.file = SealedFile.beside(recording);
  }

  int count() {
    return count;
  }

  void add(Entry entry) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file.out()))) {
      Exchange exchange = entry.exchange();
      write(out, exchange.request().method());
      write(out, exchange.request().url());
      write(out, exchange.request().headers());
      write(out, exchange.request().body());
      out.writeInt(exchange.response().status());
      write(out, exchange.response().headers());
      write(out, exchange.response().body());
      Instant startedAt = exchange.startedAt();
      out.writeLong(startedAt.getEpochSecond());
      out.writeInt(startedAt.getNano());
      out.writeLong(exchange.duration().toNanos());
      write(out, entry.caseName().orElse(""));
      write(out, entry.sent().comment());
      write(out, entry.received().comment());
    }
    count++;
  }

  void each(Visitor visitor) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(file.from(0), 1 << 16))) {
      for (int i = 0; i < count; i++) {
        visitor.entry(read(in));
      }
    }
  }

  private static Entry read(DataInputStream in) throws IOException {
    Request request = new Request(text(in), text(in), headers(in), bytes(in));
    Response response = new Response(in.readInt(), headers(in), bytes(in));
    Instant startedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
    Exchange exchange = new Exchange(request, response, startedAt, Duration.ofNanos(in.readLong()));
    String caseName = text(in);
    return new Entry(
        exchange,
        caseName.isEmpty() ? Optional.empty() : Optional.of(caseName),
        new Extent(text(in)),
        new Extent(text(in)));
  }

  private static void write(DataOutputStream out, ByteString bytes) throws IOException {
    out.writeInt(bytes.size());
    bytes.write(out);
  }

  private static ByteString bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return ByteString.of(bytes);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, ByteString.encodeUtf8(text));
  }

  private static String text(DataInputStream in) throws IOException {
    return bytes(in).string(StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, List<Header> headers) throws IOException {
    out.writeInt(headers.size());
    for (Header header : headers) {
      write(out, header.name());
      write(out, header.value());
    }
  }

  private static List<Header> headers(DataInputStream in) throws IOException {
    List<Header> headers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.add(new Header(text(in), text(in)));
    }
    return headers;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
