package io.github.pavecontract.photosurl.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.pavecontract.photosurl.benchmarks.stock.gson.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encodes a submission of 13 photos, and decodes its results, from and into bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
  /** What reflection finds: plain classes with the names of the contract. */
  static final class Plain {
    static final class Submission {
      public List<Photo> photos = List.of();
    }

    static class Photo {
      public String photo_label = "";
      public String url = "";
    }

    static final class Results {
      public List<Result> data = List.of();
    }

    static final class Result extends Photo {
      public boolean success;
      public String message = "";
    }
  }

  private final byte[] results =
      Submission.response(Submission.most(), true).toString().getBytes(StandardCharsets.UTF_8);

  private final JsonAdapter<PhotoSubmission> encoder =
      io.github.pavecontract.photosurl.client.model.JSON.moshi().adapter(PhotoSubmission.class);
  private final JsonAdapter<PhotoResults> decoder =
      io.github.pavecontract.photosurl.client.model.JSON.moshi().adapter(PhotoResults.class);
  private final Moshi moshi = new Moshi.Builder().build();
  private final JsonAdapter<Plain.Submission> reflectingEncoder =
      moshi.adapter(Plain.Submission.class);
  private final JsonAdapter<Plain.Results> reflectingDecoder = moshi.adapter(Plain.Results.class);
  private final ObjectMapper jackson = new ObjectMapper();
  private final ObjectMapper stockJackson =
      io.github.pavecontract.photosurl.benchmarks.stock.jackson.ApiClient
          .createDefaultObjectMapper();

  private final PhotoSubmission submission = PhotoSubmission.builder()
      .photos(PhotoLabel.known().stream()
          .map(label -> Photo.of(label, Submission.url(label.toString())))
          .toList())
      .build();
  private final Plain.Submission plain = new Plain.Submission();
  private final io.github.pavecontract.photosurl.benchmarks.stock.gson.model.PhotoSubmission
      ofGson = new io.github.pavecontract.photosurl.benchmarks.stock.gson.model.PhotoSubmission();
  private final io.github.pavecontract.photosurl.benchmarks.stock.jackson.model.PhotoSubmission
      ofJackson =
          new io.github.pavecontract.photosurl.benchmarks.stock.jackson.model.PhotoSubmission();

  /** Fills the submissions of the peers with the same photos. */
  public CodecBenchmark() {
    List<String> labels = Submission.labels(Submission.most());
    plain.photos = labels.stream()
        .map(label -> {
          Plain.Photo photo = new Plain.Photo();
          photo.photo_label = label;
          photo.url = Submission.url(label);
          return photo;
        })
        .toList();
    labels.forEach(label -> {
      ofGson.addPhotosItem(new io.github.pavecontract.photosurl.benchmarks.stock.gson.model.Photo()
          .photoLabel(label)
          .url(URI.create(Submission.url(label))));
      ofJackson.addPhotosItem(
          new io.github.pavecontract.photosurl.benchmarks.stock.jackson.model.Photo()
              .photoLabel(label)
              .url(URI.create(Submission.url(label))));
    });
  }

  @Benchmark
  public Buffer encodeOurs() throws IOException {
    Buffer buffer = new Buffer();
    encoder.toJson(buffer, submission);
    return buffer;
  }

  @Benchmark
  public Buffer encodeMoshiReflection() throws IOException {
    Buffer buffer = new Buffer();
    reflectingEncoder.toJson(buffer, plain);
    return buffer;
  }

  @Benchmark
  public byte[] encodeStockGson() {
    return JSON.serialize(ofGson).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public byte[] encodeStockJackson() throws IOException {
    return stockJackson.writeValueAsBytes(ofJackson);
  }

  @Benchmark
  public byte[] encodePlainJackson() throws IOException {
    return jackson.writeValueAsBytes(plain);
  }

  @Benchmark
  public PhotoResults decodeOurs() throws IOException {
    return decoder.fromJson(JsonReader.of(new Buffer().write(results)));
  }

  @Benchmark
  public Plain.Results decodeMoshiReflection() throws IOException {
    return reflectingDecoder.fromJson(JsonReader.of(new Buffer().write(results)));
  }

  @Benchmark
  public Object decodeStockGson() {
    return JSON.deserialize(
        new String(results, StandardCharsets.UTF_8),
        io.github.pavecontract.photosurl.benchmarks.stock.gson.model.PhotoResults.class);
  }

  @Benchmark
  public Object decodeStockJackson() throws IOException {
    return stockJackson.readValue(
        results,
        io.github.pavecontract.photosurl.benchmarks.stock.jackson.model.PhotoResults.class);
  }

  @Benchmark
  public Plain.Results decodePlainJackson() throws IOException {
    return jackson.readValue(results, Plain.Results.class);
  }

  /** The least that a decoder on Moshi's reader can do. */
  @Benchmark
  public long decodeTokensPulled() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().write(results));
    long length = 0;
    reader.beginObject();
    length += reader.nextName().length();
    reader.beginArray();
    while (reader.hasNext()) {
      reader.beginObject();
      while (reader.hasNext()) {
        length += reader.nextName().length();
        length += reader.peek() == JsonReader.Token.BOOLEAN
            ? (reader.nextBoolean() ? 1 : 0)
            : reader.nextString().length();
      }
      reader.endObject();
    }
    reader.endArray();
    reader.endObject();
    return length;
  }
}
