package io.github.pavecontract.photosurl.shrunk;

import io.github.pavecontract.photosurl.client.DriftListener;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;

/** Makes each kind of call once, and prints what came of it. It is shrunk and optimised with the client. */
public final class Program {
  private Program() {}

  /**
   * Runs.
   *
   * @param args the base URL of a server that accepts twice, and then finds no session
   * @throws Exception if anything is missing
   */
  public static void main(String[] args) throws Exception {
    List<Photo> photos = List.of(Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"));
    PhotosUrlClient pave = PhotosUrlClient.builder("some-api-key")
        .baseUrl(args[0])
        .onDrift(DriftListener.none())
        .build();
    System.out.println(pave.submit("S-1", photos).outcomes());
    System.out.println(pave.submitAsync("S-1", photos).join().outcomes());
    System.out.println(Objects.requireNonNull(pave.api()
            .submitPhotoUrls("S-1", PhotoSubmission.builder().photos(photos).build())
            .execute()
            .body())
        .data()
        .size());
    try {
      pave.submit("S-1", photos);
    } catch (SessionNotFound e) {
      System.out.println(e.getClass().getSimpleName() + " " + copy(e).envelope().code());
    }
  }

  private static SessionNotFound copy(PhotosUrlException e)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SessionNotFound) in.readObject();
    }
  }
}
