package com.example.okhttp5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.sandbox.PhotosUrlSandbox;
import java.util.List;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

@PhotosUrlSandbox
final class OkHttp5Test {
  @Test
  void theClientRunsOnOkHttp5(PhotosUrlClient pave) {
    Photo photo = Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg");

    assertEquals("5.5.1", OkHttp.VERSION);
    assertEquals(1, pave.submit("OPEN-1", List.of(photo)).accepted().size());
  }
}
