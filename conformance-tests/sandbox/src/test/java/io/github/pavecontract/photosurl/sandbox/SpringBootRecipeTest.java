package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A recipe: how an application of Spring Boot is tested against the sandbox. */
@SpringBootTest(
    classes = SpringBootRecipeTest.Application.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.main.banner-mode=off")
class SpringBootRecipeTest {
  @RegisterExtension
  static final SandboxExtension PAVE = SandboxExtension.of(Sandbox.builder());

  @DynamicPropertySource
  static void pave(DynamicPropertyRegistry registry) {
    registry.add("pave.base-url", PAVE::baseUrl);
  }

  /** What an application has anyway: a client whose address is a property. */
  @Configuration
  static class Application {
    @Bean
    PhotosUrlClient pave(@Value("${pave.base-url}") String baseUrl) {
      return PhotosUrlClient.builder(Sandbox.API_KEY)
          .baseUrl(baseUrl)
          .allowPlainHttp()
          .build();
    }
  }

  @Autowired
  private PhotosUrlClient pave;

  @Test
  void theApplicationSubmitsToTheSandbox() {
    List<Photo> photos = List.of(Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"));

    assertThat(pave.submit("OPEN-1", photos).accepted()).hasSize(1);
    assertThat(PAVE.sandbox().received()).hasSize(1);
  }
}
