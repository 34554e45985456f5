package com.example.boot;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaveConfiguration {
  @Bean
  PhotosUrlClient pave(
      @Value("${pave.api-key}") String apiKey,
      @Value("${pave.base-url:https://openapi.paveapi.com}") String baseUrl) {
    return PhotosUrlClient.builder(apiKey).baseUrl(baseUrl).build();
  }
}
