package com.example.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that submits photos. */
@SpringBootApplication
public class Application {
  /**
   * Starts it.
   *
   * @param args options of Spring Boot, such as {@code --pave.api-key=…}
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
