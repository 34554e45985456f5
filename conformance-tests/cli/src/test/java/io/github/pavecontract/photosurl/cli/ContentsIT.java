package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The executable says what is in it, and has the licence of each part. */
final class ContentsIT {
  private static final String LICENSES = "META-INF/licenses/";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\S+)` \\| (.+?) \\| (\\S+) \\|$");

  /** The POM of one says "BSD", which CycloneDX takes for the oldest; its sources have three clauses. */
  private static final Map<String, String> CORRECTED =
      Map.of("pkg:maven/dk.brics/automaton@1.12-4?type=jar", "BSD-3-Clause");

  private record Licence(String name, String text) {}

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name + " in " + Jar.PATH).isNotNull();
    try (InputStream in = jar.getInputStream(Objects.requireNonNull(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode components(JarFile jar) throws IOException {
    JsonNode bom = new ObjectMapper().readTree(text(jar, "META-INF/sbom/photos-url.cdx.json"));
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bom.path("components")).hasSizeGreaterThan(40);
    return bom.path("components");
  }

  private static Map<String, Licence> licences(JarFile jar) throws IOException {
    return ROW.matcher(text(jar, LICENSES + "README.md"))
        .results()
        .collect(
            Collectors.toMap(row -> row.group(1), row -> new Licence(row.group(2), row.group(3))));
  }

  @Test
  void eachPartHasItsLicenceAndNoLicenceIsWithoutAPart() throws IOException {
    try (JarFile jar = new JarFile(Jar.PATH.toFile())) {
      Map<String, Licence> licences = licences(jar);
      Set<String> groups = new TreeSet<>();
      for (JsonNode component : components(jar)) {
        String purl = component.path("purl").asText();
        String group = component.path("group").asText();
        groups.add(group);
        assertThat(licences).as("a row in licenses/README.md for " + purl).containsKey(group);
        Licence licence = Objects.requireNonNull(licences.get(group));
        JsonNode declared = component.at("/licenses/0/license");
        String name = declared.path("id").asText(declared.path("name").asText());
        assertThat(CORRECTED.getOrDefault(purl, name))
            .as("the licence that the POM of " + purl + " names")
            .isEqualTo(licence.name());
        assertThat(text(jar, LICENSES + licence.text())).hasSizeGreaterThan(1_000);
      }
      assertThat(groups).isEqualTo(new TreeSet<>(licences.keySet()));
    }
  }

  @Test
  void scannersFindWhatMavenWrote() throws IOException {
    try (JarFile jar = new JarFile(Jar.PATH.toFile())) {
      assertThat(text(jar, "META-INF/maven/org.yaml/snakeyaml/pom.properties"))
          .contains("artifactId=snakeyaml");
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
    }
  }
}
