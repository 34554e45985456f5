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
import java.io.OutputStream;
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
  private static final int BUFFER = 1 << 16;

  private final SealedFile file;
  /** Where each entry begins. */
  private final List<Long> starts = new ArrayList<>();

  EntryLog(Path recording) throws IOException {
    this.file = SealedFile.beside(recording);
  }

  synchronized int count() {
    return starts.size();
  }

  synchronized long size() {
    return file.size();
  }

  /** Adds an entry whose bodies are elsewhere. */
  synchronized void add(Entry entry, BodySource sent, BodySource received) throws IOException {
    long start = file.size();
    // Closed only if all went well: else nothing of it is there.
    OutputStream appending = file.append();
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(appending, BUFFER));
    Exchange exchange = entry.exchange();
    write(out, exchange.request().method());
    write(out, exchange.request().url());
    write(out, exchange.request().headers());
    write(out, sent);
    out.writeInt(exchange.response().status());
    write(out, exchange.response().headers());
    write(out, received);
    Instant startedAt = exchange.startedAt();
    out.writeLong(startedAt.getEpochSecond());
    out.writeInt(startedAt.getNano());
    out.writeLong(exchange.duration().toNanos());
    write(out, entry.caseName().orElse(""));
    write(out, entry.sent());
    write(out, entry.received());
    out.flush();
    appending.close();
    starts.add(start);
  }

  /** Reads an entry, the first of which is 0. */
  Entry read(int index) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(file.from(start(index)), BUFFER))) {
      return read(in);
    }
  }

  private synchronized long start(int index) {
    return starts.get(index);
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
        new Extent(in.readInt(), text(in)),
        new Extent(in.readInt(), text(in)));
  }

  private static void write(DataOutputStream out, BodySource bytes) throws IOException {
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  private static void write(DataOutputStream out, Extent extent) throws IOException {
    out.writeInt(extent.length());
    write(out, extent.comment());
  }

  private static ByteString bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return ByteString.of(bytes);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, BodySource.of(ByteString.encodeUtf8(text)));
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
