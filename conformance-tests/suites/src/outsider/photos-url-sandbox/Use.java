import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.util.List;

final class Use {
  static void run() throws Exception {
    Photo photo = Photo.of(PhotoLabel.VIN, "https://example.com/1.jpg");
    try (Sandbox sandbox = Sandbox.start()) {
      Outsider.check(sandbox.client().submit("OPEN-1", List.of(photo)).accepted().size() == 1);
    }
  }
}
