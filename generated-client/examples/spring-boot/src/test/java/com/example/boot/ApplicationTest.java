package com.example.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "pave.api-key=sandbox-boot")
final class ApplicationTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.of(Sandbox.builder());

  @Autowired
  private PhotosUrlClient pave;

  @DynamicPropertySource
  static void pave(DynamicPropertyRegistry registry) {
    registry.add("pave.base-url", SANDBOX::baseUrl);
  }

  @Test
  void theBeanSubmitsPhotos() {
    Photo photo = Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg");

    assertEquals(1, pave.submit("OPEN-1", List.of(photo)).accepted().size());
  }
}
