package com.example.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.sandbox.PhotosUrlSandbox;
import org.junit.jupiter.api.Test;

@PhotosUrlSandbox
final class UploadTest {
  private static final String URL = "https://example.com/vin.jpg";

  @Test
  void theFirstPhotoIsAccepted(PhotosUrlClient pave) {
    assertEquals("accepted", new Upload(pave).vinPlate("OPEN-1", URL));
  }

  @Test
  void anUnknownSessionIsNamed(PhotosUrlClient pave) {
    assertEquals("no session LOST", new Upload(pave).vinPlate("LOST", URL));
  }
}
