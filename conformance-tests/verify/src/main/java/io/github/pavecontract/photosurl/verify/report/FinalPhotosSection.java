package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Section;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import java.util.List;

/** The table of what became final at the target, which nobody can undo. */
final class FinalPhotosSection {
  private FinalPhotosSection() {}

  static Section of(List<FinalPhotos> photos) {
    return new Section(
        "finalPhotos",
        "Photos that are final now",
        "",
        photos.stream()
            .map(session -> "Final now in " + session.sessionKey() + ": " + session.words() + ".")
            .toList(),
        List.of("session", "submitted", "perhaps"),
        List.of(
            new Section.Group("", photos.stream().map(FinalPhotosSection::row).toList())));
  }

  private static Section.Row row(FinalPhotos session) {
    return new Section.Row(
        session.perhaps().isEmpty(),
        List.of(
            Detail.text("session", session.sessionKey()),
            labels("submitted", session.submitted()),
            labels("perhaps", session.perhaps())));
  }

  private static Detail labels(String name, List<String> labels) {
    return Detail.of(name, String.join(", ", labels), Detail.texts(labels));
  }
}
